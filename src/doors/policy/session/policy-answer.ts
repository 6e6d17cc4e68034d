import type { EnvelopeQuestion, EnvelopeVerdict } from '../../../intake/reception/envelope.gate.js';
import type { PolicyRequest } from './request-reader.js';

/** At which step of the session Postfix asks, as far as it matters. */
export type PolicyStep = 'recipient' | 'message' | 'other';

export function stepOf(request: PolicyRequest): PolicyStep {
  const state = request.get('protocol_state');
  if (state === 'RCPT') return 'recipient';
  return state === 'END-OF-MESSAGE' ? 'message' : 'other';
}

/** Null for a request that names no message: it can't be counted. */
export function questionOf(request: PolicyRequest): EnvelopeQuestion | null {
  const read = (name: string): string => request.get(name) ?? '';
  const instance = read('instance');
  if (instance === '' || instance.length > longestInstance) return null;
  return {
    instance,
    sender: read('sender'),
    saslUser: read('sasl_username'),
    clientAddress: read('client_address'),
    recipient: read('recipient'),
  };
}

/** Postfix makes some thirty signs of it: process, time, number. */
const longestInstance = 200;

/** Nothing against it; others may still refuse. */
export const dunno = 'DUNNO';
/** Trouble of ours: the client keeps the message (RFC 5321 §4.2.5). */
export const trouble = '451 4.7.1 Who would receive this cannot be counted right now, please try again';

/** @param channelsUrl ASCII: where announcements are welcome */
export function actionOf(verdict: EnvelopeVerdict, channelsUrl: string): string {
  switch (verdict.kind) {
    case 'go':
      return dunno;
    case 'many-people':
      return `550 5.7.1 This would interrupt ${verdict.people} members at once; announcements are welcome elsewhere: ${channelsUrl}`;
    case 'same-sender':
      return `550 5.7.1 With this you would have written to ${verdict.people} members in ${verdict.days} days; announcements are welcome elsewhere: ${channelsUrl}`;
  }
}
