/** Counts distinct people within a window that moves on with time. */
export class SlidingPeople {
  private readonly counts = new Map<string, number>();
  private readonly passed: { readonly at: number; readonly bearers: readonly string[] }[] = [];
  private first = 0;

  constructor(private readonly windowMs: number) {}

  add(at: Date, bearers: readonly string[]): void {
    this.passed.push({ at: at.getTime(), bearers });
    for (const bearer of bearers) this.counts.set(bearer, (this.counts.get(bearer) ?? 0) + 1);
  }

  /** Those of the window that ends now, and these. */
  sizeWith(at: Date, bearers: readonly string[]): number {
    this.forget(at.getTime() - this.windowMs);
    return this.counts.size + new Set(bearers.filter(bearer => !this.counts.has(bearer))).size;
  }

  private forget(upTo: number): void {
    for (let oldest = this.passed[this.first]; oldest !== undefined && oldest.at <= upTo;) {
      for (const bearer of oldest.bearers) this.lessen(bearer);
      this.first += 1;
      oldest = this.passed[this.first];
    }
  }

  private lessen(bearer: string): void {
    const left = (this.counts.get(bearer) ?? 0) - 1;
    if (left > 0) this.counts.set(bearer, left);
    else this.counts.delete(bearer);
  }
}
