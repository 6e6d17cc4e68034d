import type { Decision, Reason } from '../../channels/posting/decision.js';

const carriedHere: Reason = { code: 'carried-here', values: {} };

/** What no moderator can let through: a measure, a ban, or a list that is closed. */
const final = new Set(['posting-suspended', 'banned', 'list-closed']);

/**
 * An announcement that its author carries to a list waits for its moderators, whatever the list's policy; it stays refused
 * where nobody could let it through, and an announcement where the same text is on too many lists.
 */
export function carriedDecision({ kind, reasons }: Decision): Decision {
  switch (kind) {
    case 'accept':
    case 'hold':
      return { kind: 'hold', reasons: [carriedHere, ...reasons] };
    case 'reject':
      return reasons.some(({ code }) => final.has(code))
        ? { kind, reasons }
        : { kind: 'hold', reasons: [carriedHere, ...reasons] };
    case 'steer':
    case 'discard':
      return { kind, reasons };
  }
}
