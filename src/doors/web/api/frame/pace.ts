/** As fast as a script that waits for each answer goes; a loop gone wrong goes faster. */
export const callsAMinute = 600;
const minuteMs = 60_000;

/**
 * How often each token calls, on this node: it protects the node, so nodes need not agree. A minute begins with the
 * first call.
 */
export class Pace {
  private readonly minutes = new Map<string, { calls: number; readonly endsAt: number }>();

  /** Null when the call may go on, else the seconds to wait. */
  wait(tokenId: string, now: Date): number | null {
    const at = now.getTime();
    const minute = this.minutes.get(tokenId);
    if (minute === undefined || minute.endsAt <= at) {
      this.forgetOver(at);
      this.minutes.set(tokenId, { calls: 1, endsAt: at + minuteMs });
      return null;
    }
    minute.calls++;
    return minute.calls <= callsAMinute ? null : Math.ceil((minute.endsAt - at) / 1_000);
  }

  private forgetOver(at: number): void {
    for (const [tokenId, { endsAt }] of this.minutes) if (endsAt <= at) this.minutes.delete(tokenId);
  }
}
