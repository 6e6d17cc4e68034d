import { randomBytes } from 'node:crypto';
import { encodeBase32 } from '../../foundation/mail/base32.js';

/** As long as the tokens that take its place (`encodeUuidToken`), so that no line and no size changes. */
const markLetters = 52;

/**
 * What stands for each reader's own leave token in the body all copies share. Made anew for every letter: who writes in
 * one must not be able to write it, or the readers' tokens would stand in links of theirs.
 */
export function newLeaveMark(): string {
  return encodeBase32(randomBytes(33)).slice(0, markLetters);
}

/** How a part that is quoted-printable may have cut it (RFC 2045 §6.7: a soft line break). */
function marksIn(mark: string): RegExp {
  return new RegExp(mark.split('').join('(?:=\\r\\n)?'), 'g');
}

/** The encoded part with every mark whole, on a line of its own where it was cut; `marks` says how many it has. */
export function withWholeMarks(part: string, mark: string): { part: string; marks: number } {
  let marks = 0;
  const whole = part.replaceAll(marksIn(mark), found => {
    marks++;
    return found === mark ? mark : `=\r\n${mark}=\r\n`;
  });
  return { part: whole, marks };
}

/** Bytes cut at each mark: between two pieces stands a token. */
export function piecesAround(bytes: Buffer, mark: string): Buffer[] {
  const pieces: Buffer[] = [];
  let start = 0;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, start)) {
    pieces.push(bytes.subarray(start, at));
    start = at + mark.length;
  }
  return [...pieces, bytes.subarray(start)];
}

/** The pieces with a token between each two. */
export function joinedBy(pieces: readonly Buffer[], token: string): Buffer {
  const word = Buffer.from(token, 'latin1');
  return Buffer.concat(pieces.flatMap((piece, at) => (at === 0 ? [piece] : [word, piece])));
}
