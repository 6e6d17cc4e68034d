import { isBigLane } from './lanes.js';
import type { Lined } from './copy.js';

/**
 * Leased deliveries in line for a connection. The big lane and the small ones take turns, copy by copy,
 * so a small post gets at least half of all connections at once, and a big one is never starved.
 */
export class LaneQueue {
  private readonly small = new Fifo<Lined>();
  private readonly big = new Fifo<Lined>();
  private wasBig = false;

  get size(): number {
    return this.small.size + this.big.size;
  }

  sizeOf(lane: 'small' | 'big'): number {
    return this[lane].size;
  }

  push(lined: Lined): void {
    (isBigLane(lined.delivery.lane) ? this.big : this.small).push(lined);
  }

  shift(): Lined | null {
    const isBigTurn = this.small.size === 0 || (!this.wasBig && this.big.size > 0);
    this.wasBig = isBigTurn;
    return (isBigTurn ? this.big : this.small).shift();
  }

  clear(): void {
    this.small.clear();
    this.big.clear();
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
