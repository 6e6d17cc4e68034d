/** How long we wait, in milliseconds. RFC 5321 §4.5.3.2 gives the three long ones. */
export interface TimeLimits {
  readonly connectMs: number;
  readonly replyMs: number;
  /** Longer: a relay that has the final dot may be busy writing, and giving up means a double copy. */
  readonly finalDotMs: number;
  /** An open connection with nothing to carry says QUIT after this. */
  readonly idleMs: number;
}

export const usualTimeLimits: TimeLimits = {
  connectMs: 30_000,
  replyMs: 300_000,
  finalDotMs: 600_000,
  idleMs: 10_000,
};

/** One timer for a connection whose deadline moves with each reply: moving it later costs a number. */
export class Deadline {
  #timer: NodeJS.Timeout | undefined;
  #firesAt = Infinity;
  #due = Infinity;

  constructor(private readonly onDue: () => void) {}

  /** Due this long from now; forgets the former deadline. */
  in(ms: number): void {
    this.#due = Date.now() + ms;
    if (this.#due < this.#firesAt) this.#arm();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#due = this.#firesAt = Infinity;
  }

  #arm(): void {
    clearTimeout(this.#timer);
    this.#firesAt = this.#due;
    this.#timer = setTimeout(() => this.#fire(), Math.max(0, this.#due - Date.now()));
  }

  #fire(): void {
    this.#firesAt = Infinity;
    if (Date.now() < this.#due) this.#arm();
    else this.onDue();
  }
}
