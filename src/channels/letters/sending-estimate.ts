import type { LetterProgress } from '../../postoffice/delivery/letter-copies.service.js';

/** How far an issue is, for people. */
export interface SendingState {
  readonly total: number;
  /** Taken by the relay, or kept by a site that has none. */
  readonly sent: number;
  /** Refused for good. */
  readonly failed: number;
  /** The relay wants them later, or nobody knows whether it took them. */
  readonly delayed: number;
  /** Never tried. */
  readonly waiting: number;
  /** 0 to 100; 100 only when nothing waits. */
  readonly percent: number;
  /** When the last one will have been tried, at the pace of the last minute; null when nothing can be said. */
  readonly endsAt: Date | null;
  /** Null before the first. */
  readonly lastAnswerAt: Date | null;
  /** Stopped by the system until somebody says whether it goes on. */
  readonly isHeldBack: boolean;
}

const minuteMs = 60_000;

export function sendingState(progress: LetterProgress, now: Date): SendingState {
  const { copies, startedAt } = progress;
  const sent = copies.sent + copies.captured;
  const waiting = copies.pending;
  const total = sent + copies.failed + copies.deferred + copies.uncertain + waiting;
  const percent = total === 0 ? 100 : Math.floor((100 * (total - waiting)) / total);
  // In the first minute only the seconds since it began count.
  const elapsedMs = Math.min(minuteMs, Math.max(1_000, now.getTime() - startedAt.getTime()));
  const pacePerMs = progress.lastMinute / elapsedMs;
  const isMoving = waiting > 0 && progress.pausedAt === null && pacePerMs > 0;
  return {
    total,
    sent,
    failed: copies.failed,
    delayed: copies.deferred + copies.uncertain,
    waiting,
    percent,
    lastAnswerAt: progress.lastAnswerAt,
    isHeldBack: progress.isHeldBack,
    endsAt: isMoving ? new Date(now.getTime() + waiting / pacePerMs) : null,
  };
}
