/** From the relay's words to what became of a copy. */
import type { Accepted, CopyStage, Refused, Uncertain, Unsent } from './outgoing-copy.js';
import type { Reply } from './reply-reader.js';

const maxReplyCharacters = 500; // a row keeps it; some relays write essays

export function accepted(reply: Reply): Accepted {
  return { kind: 'accepted', reply: wordsOf(reply) };
}

export function refused(reply: Reply, stage: CopyStage): Refused {
  return {
    kind: 'refused',
    permanent: reply.code >= 500,
    code: reply.code,
    enhanced: enhancedCodeOf(reply),
    reply: wordsOf(reply),
    stage,
  };
}

/** A copy we don't even offer to the relay. */
export function refusedByUs(code: number, enhanced: string, reply: string): Refused {
  return { kind: 'refused', permanent: true, code, enhanced, reply, stage: 'mail' };
}

export const uncertain = (reason: string): Uncertain => ({ kind: 'uncertain', reason });
export const unsent = (reason: string): Unsent => ({ kind: 'unsent', reason });

/** RFC 3463 §2 and RFC 2034 §4: first word of the text, its class that of the reply. */
export function enhancedCodeOf({ code, text }: Reply): string | null {
  const found = /^([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text)?.[1];
  return found !== undefined && found[0] === String(code)[0] ? found : null;
}

/** RFC 6531 §3.7.4.2 lets replies be UTF-8. Control characters become spaces: PostgreSQL refuses NUL. */
export function wordsOf({ code, text }: Reply): string {
  const words = /^[\x20-\x7e]*$/.test(text) ? text : printable(Buffer.from(text, 'latin1').toString('utf8'));
  return `${code} ${words}`.trimEnd().slice(0, maxReplyCharacters);
}

function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ');
}
