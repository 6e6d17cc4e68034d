/**
 * Remembers answers for a moment, by key: what is asked for every message of a burst is looked up once.
 * A refusal or an absence (null) is never remembered, so that what was just made is found at once.
 */
export class Remembered<T extends object> {
  private readonly answers = new Map<string, { readonly answer: T; readonly until: number }>();

  constructor(
    private readonly lifeMs: number,
    private readonly most = 1_000,
  ) {}

  async get(key: string, ask: () => Promise<T | null>): Promise<T | null> {
    const known = this.answers.get(key);
    if (known !== undefined && known.until > performance.now()) return known.answer;
    this.answers.delete(key);
    const answer = await ask();
    if (answer === null) return null;
    // The oldest goes first: a Map keeps the order in which keys came.
    if (this.answers.size >= this.most) this.answers.delete(this.answers.keys().next().value ?? '');
    this.answers.set(key, { answer, until: performance.now() + this.lifeMs });
    return answer;
  }

  /** What was just changed is asked afresh. */
  forget(key: string): void {
    this.answers.delete(key);
  }
}
