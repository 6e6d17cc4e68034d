import type { Random } from './random.js';

const hour = 3_600_000;
const day = 24 * hour;
const oldestInDays = 1_100;

/** Past moments at which people write: more of late than long ago, and by daylight. */
export class Datebook {
  constructor(
    private readonly now: Date,
    private readonly random: Random,
  ) {}

  /** At least a few hours ago, at most three years. */
  past(): Date {
    const daysAgo = 1 + Math.floor(oldestInDays * this.random.next() ** 1.7);
    return this.byDaylight(new Date(this.now.getTime() - daysAgo * day));
  }

  /** Some hours or days after `moment`; null when that is still to come. */
  after(moment: Date): Date | null {
    const gap = hour * (0.2 + 40 * this.random.next() ** 3);
    const answered = new Date(moment.getTime() + gap);
    return answered < this.now ? answered : null;
  }

  private byDaylight(date: Date): Date {
    const moment = new Date(date);
    moment.setUTCHours(this.random.integer(6, 21), this.random.integer(0, 59), this.random.integer(0, 59), 0);
    return moment < this.now ? moment : new Date(this.now.getTime() - this.random.integer(1, 5) * hour);
  }
}
