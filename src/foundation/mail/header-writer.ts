import { encodeWords, oneLine } from './encoded-words.js';

export { decodeWords, encodeWords } from './encoded-words.js';

const WISHED_COLUMNS = 78; // RFC 5322 §2.1.1: SHOULD
const MAX_WORD_OCTETS = 900; // and MUST stay within 998, name and folding space included
const FIELD_NAME = /^[!-9;-~]{1,76}$/;

/**
 * One header field of free text (Subject, Comments), folded, with its final CRLF.
 * Any string is safe: non-ASCII is encoded (RFC 2047), and no CR, LF or NUL of the value gets out.
 * Runs of white space become one space. Throws only on a field name that is none.
 */
export function headerLine(name: string, value: string): string {
  return structuredLine(name, encodeWords(oneLine(value)));
}

/**
 * One header field whose value is already in wire form (mailboxes, URLs, tokens), folded at its spaces,
 * with its final CRLF. As safe as `headerLine`, but encodes nothing: UTF-8 stays (RFC 6532).
 */
export function structuredLine(name: string, value: string): string {
  if (!FIELD_NAME.test(name)) throw new RangeError('not a header field name');
  const lines: string[] = [];
  let line = `${name}:`;
  let isEmpty = true;
  for (const word of oneLine(value).split(' ').flatMap(inLegalPieces)) {
    const octets = Buffer.byteLength(line) + 1 + Buffer.byteLength(word);
    if (octets > WISHED_COLUMNS && (!isEmpty || octets > MAX_WORD_OCTETS || word.startsWith('=?'))) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\r\n') + '\r\n';
}

/**
 * A field as it stands in a message, with its final CRLF. It may end in LF alone, or in nothing at the very end of the
 * message. A bare CR inside must not become a line end: what stands after it would be a field of its own, one that may
 * just have been removed.
 */
export function fieldLine(raw: Buffer): Buffer {
  const text = raw.toString('latin1');
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(line => line.replaceAll('\r', ' '));
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');
}

// A word no line can hold is cut: a value with a stray space is read, a line over 998 octets is refused.
function inLegalPieces(word: string): string[] {
  if (Buffer.byteLength(word) <= MAX_WORD_OCTETS) return [word];
  const pieces: string[] = [];
  const letters = Array.from(word);
  const step = MAX_WORD_OCTETS / 4; // no UTF-8 character is longer than four octets
  for (let at = 0; at < letters.length; at += step) pieces.push(letters.slice(at, at + step).join(''));
  return pieces;
}
