/**
 * Remembers answers for a moment, by key: what is asked for every message of a burst is looked up once, also by those who
 * ask while it is looked up.
 * A refusal or an absence (null) is never remembered, so that what was just made is found at once.
 */
export class Remembered<T extends object> {
  private readonly answers = new Map<string, { readonly answer: T; readonly until: number }>();
  private readonly asking = new Map<string, Promise<T | null>>();

  constructor(
    private readonly lifeMs: number,
    private readonly most = 1_000,
  ) {}

  async get(key: string, ask: () => Promise<T | null>): Promise<T | null> {
    const known = this.answers.get(key);
    if (known !== undefined && known.until > performance.now()) return known.answer;
    this.answers.delete(key);
    const underWay = this.asking.get(key);
    if (underWay === undefined) return this.askFirst(key, ask);
    const answer = await underWay.catch(() => null);
    // What was absent may have been made since that was asked, and somebody else's failure is not ours.
    return answer ?? this.remember(key, await ask());
  }

  /** What was just changed is asked afresh; what is under way was asked before. */
  forget(key: string): void {
    this.answers.delete(key);
    this.asking.delete(key);
  }

  private async askFirst(key: string, ask: () => Promise<T | null>): Promise<T | null> {
    const asked = ask();
    this.asking.set(key, asked);
    try {
      const answer = await asked;
      return this.asking.get(key) === asked ? this.remember(key, answer) : answer;
    } finally {
      if (this.asking.get(key) === asked) this.asking.delete(key);
    }
  }

  private remember(key: string, answer: T | null): T | null {
    if (answer === null) return null;
    // The oldest goes first: a Map keeps the order in which keys came.
    if (this.answers.size >= this.most) this.answers.delete(this.answers.keys().next().value ?? '');
    this.answers.set(key, { answer, until: performance.now() + this.lifeMs });
    return answer;
  }
}
