import type { AdviceFacts, AdviceReason, Announcement, ReasonCode } from './announcement.js';
import type { Alarm } from './alarm.js';
import type { Road } from './audience.js';
import type { ChannelKey } from './purposes.js';
import type { Reading } from './reading.js';

/** All an announcement is judged by. */
export interface Case {
  readonly announcement: Announcement;
  readonly facts: AdviceFacts;
  readonly reading: Reading;
  readonly road: Road;
  readonly alarm: Alarm;
}

/** What speaks for each channel, and how much. */
export class Points {
  private readonly sums = new Map<ChannelKey, number>();
  private readonly given = new Map<ChannelKey, AdviceReason[]>();

  of(channel: ChannelKey): number {
    return this.sums.get(channel) ?? 0;
  }

  reasons(channel: ChannelKey): readonly AdviceReason[] {
    return this.given.get(channel) ?? [];
  }

  add(channel: ChannelKey, points: number, code?: ReasonCode, values: AdviceReason['values'] = {}): void {
    if (points <= 0) return;
    this.sums.set(channel, this.of(channel) + points);
    if (code !== undefined && !this.says(channel, code))
      this.given.set(channel, [...this.reasons(channel), { code, values }]);
  }

  /** Each purpose is said by itself, anything else once. */
  private says(channel: ChannelKey, code: ReasonCode): boolean {
    return code !== 'reads-as' && this.reasons(channel).some(reason => reason.code === code);
  }

  best(): number {
    return Math.max(0, ...this.sums.values());
  }

  /** Keeps a part of what speaks for a channel. */
  lessen(channel: ChannelKey, part: number): void {
    this.sums.set(channel, this.of(channel) * part);
  }

  bar(channel: ChannelKey): void {
    this.sums.delete(channel);
  }

  /** Puts a channel before all others. */
  lead(channel: ChannelKey, code: ReasonCode, values: AdviceReason['values'] = {}): void {
    const best = Math.max(4, ...this.sums.values());
    this.sums.set(channel, best + 2);
    this.given.set(channel, [{ code, values }, ...this.reasons(channel)]);
  }
}
