/** An answer that is good for a moment: however many want it, the question is put once at a time. */
export class Recent<Answer> {
  private asking: Promise<Answer> | null = null;
  private goodUntil = 0;

  /** @param lifeMs how old an answer may be; a failure is not remembered. */
  constructor(
    private readonly ask: (now: Date) => Promise<Answer>,
    private readonly lifeMs: number,
  ) {}

  get(now: Date): Promise<Answer> {
    if (this.asking !== null && now.getTime() < this.goodUntil) return this.asking;
    const asking = this.ask(now);
    this.asking = asking;
    // Nobody else asks while this one is under way, however long it takes.
    this.goodUntil = Infinity;
    asking.then(
      () => (this.goodUntil = now.getTime() + this.lifeMs),
      () => (this.goodUntil = 0),
    );
    return asking;
  }
}
