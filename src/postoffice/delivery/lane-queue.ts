import type { Lined } from './copy.js';
import { type LineName, lineOf } from './lanes.js';

/**
 * Leased deliveries in line for a connection. The big lane and the small ones take turns, copy by copy,
 * so a small post gets at least half of all connections at once, and a big one is never starved. A letter to thousands
 * goes when nothing else wants to.
 */
export class LaneQueue {
  private readonly lines: Readonly<Record<LineName, Fifo<Lined>>> = {
    small: new Fifo(),
    big: new Fifo(),
    letter: new Fifo(),
  };
  private wasBig = false;

  get size(): number {
    return this.lines.small.size + this.lines.big.size + this.lines.letter.size;
  }

  sizeOf(line: LineName): number {
    return this.lines[line].size;
  }

  push(lined: Lined): void {
    this.lines[lineOf(lined.delivery.lane)].push(lined);
  }

  shift(): Lined | null {
    const { small, big, letter } = this.lines;
    if (small.size + big.size === 0) return letter.shift();
    const isBigTurn = small.size === 0 || (!this.wasBig && big.size > 0);
    this.wasBig = isBigTurn;
    return (isBigTurn ? big : small).shift();
  }

  clear(): void {
    for (const line of Object.values(this.lines)) line.clear();
  }
}

/** What was shifted is forgotten this many items at a time. */
const forgotten = 1_024;

/** A queue whose `shift` costs the same however long it is. */
class Fifo<T> {
  private items: T[] = [];
  private head = 0;

  get size(): number {
    return this.items.length - this.head;
  }

  push(item: T): void {
    this.items.push(item);
  }

  shift(): T | null {
    const item = this.items[this.head];
    if (item === undefined) return null;
    this.head++;
    if (this.head === this.items.length) this.clear();
    else if (this.head >= forgotten && this.head * 2 >= this.items.length) this.forget();
    return item;
  }

  clear(): void {
    this.items = [];
    this.head = 0;
  }

  /** A line that is refilled before it runs dry would else keep all it ever held. */
  private forget(): void {
    this.items = this.items.slice(this.head);
    this.head = 0;
  }
}
