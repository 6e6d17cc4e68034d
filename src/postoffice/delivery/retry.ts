import type { CopyAnswer } from './transport/outgoing-copy.js';
import type { DeliveryState } from './delivery-states.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Growing gaps: soon for a passing trouble or greylisting, then patient. The last one repeats. */
export const retryGapsMs: readonly number[] = [
  10 * second,
  minute,
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  6 * hour,
];
/** RFC 5321 §4.5.4.1 asks for 4 to 5 days at least. */
export const giveUpAfterMs = 5 * 24 * hour;
/** An uncertain copy is tried once more, when a relay that was restarting is likely back. */
const uncertainGapMs = 20 * second;

/** What an answer makes of a delivery. `retryAt` is set when it will be tried again. */
export interface Outcome {
  readonly state: Exclude<DeliveryState, 'pending' | 'skipped'>;
  readonly code: number | null;
  readonly reply: string;
  readonly retryAt: Date | null;
}

/** A delivery before this attempt. */
export interface Attempted {
  readonly state: DeliveryState;
  /** Attempts before this one. */
  readonly attempts: number;
  readonly firstTriedAt: Date | null;
}

/** From the relay's answer to the next state. `unsent` copies have no verdict: they never get here. */
export function outcomeOf(
  delivery: Attempted,
  answer: Exclude<CopyAnswer, { kind: 'unsent' }>,
  now: Date,
): Outcome {
  if (answer.kind === 'accepted') return { state: 'sent', code: 250, reply: answer.reply, retryAt: null };
  if (answer.kind === 'uncertain') return uncertain(delivery, answer.reason, now);
  const { code, reply } = answer;
  if (answer.permanent) return { state: 'failed', code, reply, retryAt: null };
  const retryAt = nextAttempt(delivery, now);
  // A copy that may have arrived stays uncertain, when we give it up too: nobody ever said that it failed.
  if (delivery.state === 'uncertain') return { state: 'uncertain', code, reply, retryAt };
  return { state: retryAt === null ? 'failed' : 'deferred', code, reply, retryAt };
}

function uncertain({ state }: Attempted, reply: string, now: Date): Outcome {
  const isSecondTime = state === 'uncertain';
  const retryAt = isSecondTime ? null : new Date(now.getTime() + uncertainGapMs);
  return { state: 'uncertain', code: null, reply, retryAt };
}

function nextAttempt({ attempts, firstTriedAt }: Attempted, now: Date): Date | null {
  const since = now.getTime() - (firstTriedAt ?? now).getTime();
  if (since >= giveUpAfterMs) return null;
  const gap = retryGapsMs[Math.min(attempts, retryGapsMs.length - 1)] ?? 6 * hour;
  return new Date(now.getTime() + gap);
}
