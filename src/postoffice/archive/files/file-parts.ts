import { all } from '../../../foundation/mail/header-block.js';
import { type MimeLeaf, mimeLeaves } from '../../../foundation/mail/mime-leaves.js';

/** Lines of base64 as some program wrote them; null: the bytes stand there as they are. */
export type FileLines = { readonly width: number; readonly end: '\r\n' | '\n' } | null;

/** A file inside a message, and how it is written there. */
export interface FilePart {
  /** Where it stands in the message. */
  readonly start: number;
  readonly end: number;
  readonly content: Buffer;
  readonly lines: FileLines;
}

/** The same where the message was cut: at a place of what is left of it. */
export interface CutPart {
  readonly at: number;
  readonly content: Buffer;
  readonly lines: FileLines;
}

/** A row of its own costs as much as it saves below. */
export const smallestFileBytes = 8_192;
/** RFC 5322 §2.1.1. */
const longestLine = 998;

/**
 * The files of a message that can be put back byte for byte: base64 in even lines, which is how mail programs write it.
 * Whatever was written otherwise stays in its message.
 */
export function filePartsIn(raw: Buffer): FilePart[] {
  return (mimeLeaves(raw) ?? []).flatMap(leaf => partIn(raw, leaf));
}

function partIn(raw: Buffer, { header, bodyStart, end }: MimeLeaf): FilePart[] {
  const [encoding = ''] = all(header, 'content-transfer-encoding');
  if (encoding.trim().toLowerCase() !== 'base64') return [];
  const lines = linesOf(raw, bodyStart, end);
  if (lines === null) return [];
  const content = Buffer.from(raw.toString('latin1', bodyStart, end), 'base64');
  if (content.length < smallestFileBytes) return [];
  const written = inLines(content, lines);
  const isSame = raw.subarray(bodyStart, Math.min(end, bodyStart + written.length)).equals(written);
  return isSame ? [{ start: bodyStart, end: bodyStart + written.length, content, lines }] : [];
}

/** As the first line has it. */
function linesOf(raw: Buffer, start: number, end: number): FileLines {
  const lf = raw.indexOf(0x0a, start);
  if (lf < 0 || lf >= end) return null;
  const isCrlf = raw[lf - 1] === 0x0d;
  const width = lf - start - (isCrlf ? 1 : 0);
  return width < 1 || width > longestLine ? null : { width, end: isCrlf ? '\r\n' : '\n' };
}

/** What is left of a message without its files. @param parts in their order */
export function withoutParts(raw: Buffer, parts: readonly FilePart[]): { rest: Buffer; cuts: CutPart[] } {
  const pieces: Buffer[] = [];
  const cuts: CutPart[] = [];
  let from = 0;
  let at = 0;
  for (const { start, end, content, lines } of parts) {
    pieces.push(raw.subarray(from, start));
    at += start - from;
    cuts.push({ at, content, lines });
    from = end;
  }
  pieces.push(raw.subarray(from));
  return { rest: Buffer.concat(pieces), cuts };
}

/** The message again. @param cuts in their order */
export function withParts(rest: Buffer, cuts: readonly CutPart[]): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (const { at, content, lines } of cuts) {
    pieces.push(rest.subarray(from, at), lines === null ? content : inLines(content, lines));
    from = at;
  }
  pieces.push(rest.subarray(from));
  return Buffer.concat(pieces);
}

function inLines(content: Buffer, { width, end }: NonNullable<FileLines>): Buffer {
  const text = content.toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return Buffer.from(lines.join(end), 'latin1');
}
