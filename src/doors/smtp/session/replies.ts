import type { Reply } from '../../../intake/reception/reception.gate.js';

/** Every answer of the door's own (RFC 5321 §4.2, RFC 3463). */
export const replies = {
  ourFault: { code: 451, enhanced: '4.3.0', text: 'Trouble on our side, please try again later' },
  busy: { code: 421, enhanced: '4.3.2', text: 'Too many connections, please try again later' },
  closing: { code: 421, enhanced: '4.3.2', text: 'Service closing, please try again later' },
  tooSlow: { code: 421, enhanced: '4.4.2', text: 'You took too long, closing' },
  tooManyErrors: { code: 421, enhanced: '4.7.0', text: 'Too many errors, closing' },
  noRoom: { code: 452, enhanced: '4.3.1', text: 'No room for this message now, please try again later' },
  tooManyRecipients: { code: 452, enhanced: '4.5.3', text: 'Too many recipients, send the others apart' },
  lineTooLong: { code: 500, enhanced: '5.5.2', text: 'Command line too long' },
  notImplemented: { code: 502, enhanced: '5.5.1', text: 'Command not implemented' },
  needsSmtpUtf8: { code: 553, enhanced: '5.6.7', text: 'A non-ASCII address needs SMTPUTF8' },
  unknownParameter: { code: 555, enhanced: '5.5.4', text: 'Parameter not recognized' },
  tooLarge: { code: 552, enhanced: '5.3.4', text: 'Message larger than we take' },
  nul: { code: 550, enhanced: '5.6.0', text: 'Message contains a NUL byte' },
  bareLineEnd: { code: 550, enhanced: '5.6.11', text: 'Message contains a bare CR or LF, send CRLF' },
} as const satisfies Record<string, Reply>;

/** A reply in the shape the protocol library wants a refusal in. */
export class Refusal extends Error {
  readonly responseCode: number;

  constructor(reply: Reply) {
    super(line(reply));
    this.responseCode = reply.code;
  }
}

/** A reply after its code. ASCII only: a client may echo or log it, and some choke on more. */
export function line({ enhanced, text }: Reply): string {
  return `${enhanced} ${text.replaceAll(/[^\x20-\x7e]/g, '?')}`;
}

/** A line to be sent: `context` chooses the enhanced code the library adds, false for none. */
export interface Phrase {
  readonly code: number;
  readonly text: string | string[] | null | undefined;
  readonly context: string | false | undefined;
}

// RFC 5321 §4.2.4: 502 for a command one knows and does not offer, 500 for one never heard of.
const known = new Set(['AUTH', 'BDAT', 'BURL', 'ETRN', 'EXPN', 'SAML', 'SEND', 'SOML', 'STARTTLS', 'TURN']);

/** Gives the library's own replies our words and codes; ours, which begin with theirs, pass. */
export function phrase({ code, text, context }: Phrase): Phrase {
  if (typeof text === 'string' && /^[245]\.\d{1,3}\.\d{1,3} /.test(text))
    return { code, text, context: false };
  if (code === 500 && known.has(String(context))) return ours(replies.notImplemented);
  if (code === 421) return ours(farewell(String(text)));
  // RFC 2034 §4: errors carry a code even where success (greeting, EHLO) must not.
  return { code, text, context: code >= 400 && isBare(context) ? undefined : context };
}

function isBare(context: string | false | undefined): boolean {
  return context === false || /^(?:HELO|EHLO|LHLO)$/.test(context ?? '');
}

function farewell(text: string): Reply {
  return /timeout/i.test(text)
    ? replies.tooSlow
    : { code: 421, enhanced: '4.7.0', text: `${text.replace(/^\S+ (?=You talk)/, '')}, closing` };
}

function ours(reply: Reply): Phrase {
  return { code: reply.code, text: line(reply), context: false };
}
