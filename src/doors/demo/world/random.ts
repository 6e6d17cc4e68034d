/**
 * A small seeded generator (SplitMix32): the same seed gives the same community on every machine.
 * For invented worlds only, never for a secret.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0, included, to 1, excluded. */
  next(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  }

  /** Both ends included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Throws on an empty list: a catalogue without entries is our mistake. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** `count` different items at most, in random order. */
  sample<T>(items: readonly T[], count: number): T[] {
    return items
      .map(item => ({ item, rank: this.next() }))
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, count)
      .map(({ item }) => item);
  }

  /** An id in the form of a random UUID (RFC 9562 §5.4). */
  uuid(): string {
    const [a, b, c, d] = Array.from({ length: 4 }, () => this.hex());
    return `${a}-${b?.slice(0, 4)}-4${b?.slice(5)}-${'89ab'[this.integer(0, 3)]}${c?.slice(1, 4)}-${c?.slice(4)}${d}`;
  }

  private hex(): string {
    return Math.floor(this.next() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0');
  }
}
