// The two forms of RFC 2047 §4, in words short enough to follow "Subject: " on a 76-column line (§2).
const WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?\s]*)\?=/gi;
const MAX_PAYLOAD_CHARS = 48;
const BASE64_BYTES = 36;

/**
 * Text as a header may carry it: what ASCII cannot say becomes UTF-8 encoded words (RFC 2047),
 * the words of a plain beginning and end stay readable. Valid in a phrase too (§5(3)).
 * Control characters become spaces, so no line can be started from inside a value.
 */
export function encodeWords(text: string): string {
  const words = withoutControls(text).split(' ');
  const first = words.findIndex(needsEncoding);
  if (first < 0) return words.join(' ');
  const last = words.findLastIndex(needsEncoding) + 1;
  return [...words.slice(0, first), encode(words.slice(first, last).join(' ')), ...words.slice(last)].join(
    ' ',
  );
}

/** As `encodeWords`, with nothing left plain: for a display name, whose plain words would need quotes (RFC 5322 §3.2.5). */
export function encodePhrase(text: string): string {
  return encode(withoutControls(text));
}

/**
 * Text with its encoded words read; broken ones stay as they are and unknown charsets give
 * replacement characters. Linear in the length; never yields a control character.
 */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return withoutControls(text);
  return withoutControls([...decodedRuns(text)].join(''));
}

/** Text on one line: well-formed, every run of spaces and control characters one space, none at the ends. */
export function oneLine(text: string): string {
  return withoutControls(text).replaceAll(/ +/g, ' ').replace(/^ /, '').replace(/ $/, '');
}

interface Run {
  charset: string;
  pieces: Buffer[];
}

// RFC 2047 §6.2: white space between adjacent encoded words is not shown. Words of one charset are
// decoded together, because many senders cut a character in two although §5(3) forbids it.
function* decodedRuns(text: string): Generator<string> {
  let run: Run | null = null;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [word, charset = '', encoding = '', payload = ''] = match;
    const gap = text.slice(end, match.index);
    end = match.index + word.length;
    const isAdjacent = run !== null && gap.trim() === '';
    if (run && isAdjacent && run.charset === charset.toLowerCase()) {
      run.pieces.push(payloadBytes(encoding, payload));
      continue;
    }
    if (run) yield decodeRun(run);
    if (!isAdjacent) yield gap;
    run = { charset: charset.toLowerCase(), pieces: [payloadBytes(encoding, payload)] };
  }
  if (run) yield decodeRun(run);
  yield text.slice(end);
}

function payloadBytes(encoding: string, payload: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(payload, 'base64');
  const octets = Buffer.from(payload).toString('latin1').replaceAll('_', ' ');
  const plain = octets.replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1');
}

function decodeRun({ charset, pieces }: Run): string {
  const label = charset.split('*')[0]; // RFC 2231 §5 adds "*language" to the charset
  return decoderOf(label ?? '').decode(Buffer.concat(pieces));
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM: true });
  }
}

function withoutControls(text: string): string {
  return text.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

// A word that only looks encoded would be decoded by the reader: it must be encoded itself.
// One too long for a line (RFC 5322 §2.1.1) can only be cut as encoded words.
function needsEncoding(word: string): boolean {
  return word.length > 900 || word.includes('=?') || /[^\x20-\x7e]/.test(word);
}

function encode(text: string): string {
  const quoted = quotedWords(text);
  const base64 = base64Words(text);
  return quoted.length <= base64.length ? quoted : base64;
}

function quotedWords(text: string): string {
  return inPieces(text, MAX_PAYLOAD_CHARS, letter => quote(letter).length)
    .map(piece => `=?utf-8?Q?${Array.from(piece, quote).join('')}?=`)
    .join(' ');
}

function base64Words(text: string): string {
  return inPieces(text, BASE64_BYTES, letter => Buffer.byteLength(letter))
    .map(piece => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`)
    .join(' ');
}

// Letters and digits alone need no quoting in every place an encoded word may stand (RFC 2047 §5).
function quote(letter: string): string {
  if (/^[a-z0-9]$/i.test(letter)) return letter;
  if (letter === ' ') return '_';
  return Buffer.from(letter).toString('hex').toUpperCase().replaceAll(/../g, '=$&');
}

function inPieces(text: string, limit: number, size: (letter: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of text) {
    const more = size(letter);
    if (used + more > limit) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += letter;
    used += more;
  }
  return [...pieces, piece];
}
