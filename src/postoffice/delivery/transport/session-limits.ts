import type { CopyStage } from './outgoing-copy.js';
import type { Reply } from './reply-reader.js';

/**
 * Is it this connection the relay has enough of, rather than this copy? Relays say so by a passing refusal
 * of the sender, or by "too many recipients" (RFC 3463: X.5.3). Only to be asked once the connection has
 * served: on a fresh one the copy bears the refusal itself, so each connection makes some headway.
 */
export function blamesConnection({ code, text }: Reply, stage: CopyStage): boolean {
  if (stage === 'mail') return code === 450 || code === 451 || code === 452;
  return stage === 'rcpt' && code === 452 && text.startsWith('4.5.3');
}
