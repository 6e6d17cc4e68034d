import { isUtf8 } from 'node:buffer';
import { decodeWords } from './encoded-words.js';

const MAX_HEADER_BYTES = 256 * 1024; // the longest honest headers (ARC chains, DKIM) stay under 64 KiB
const MAX_FIELDS = 2000;

/** One field as received. `name` is lower-case; `raw` is a view: name, folding and final line end included. */
export interface HeaderField {
  name: string;
  raw: Buffer;
}

/** The header of a message, in order; the body starts at `bodyOffset` of the same buffer. */
export interface HeaderBlock {
  fields: HeaderField[];
  bodyOffset: number;
}

const LF = 0x0a;
const CR = 0x0d;
const COLON = 0x3a;

/**
 * Reads the header without copying it, in linear time; LF alone ends a line as CRLF does.
 * A line that is neither field nor folding is passed over, as MIME parsers do, so that all see the same fields.
 * @returns null when there is no field at all, more than 2,000, or more than 256 KiB of header.
 */
export function scanHeader(raw: Buffer): HeaderBlock | null {
  const block = readHeader(raw);
  return typeof block === 'string' ? null : block;
}

/** `scanHeader` that tells why there is none. */
export function readHeader(raw: Buffer): HeaderBlock | 'missing' | 'too-large' {
  const fields: HeaderField[] = [];
  let at = 0;
  while (at < raw.length && !isBlankLine(raw, at)) {
    const end = endOfField(raw, at);
    const name = fieldName(raw, at, end);
    if (name !== null) fields.push({ name, raw: raw.subarray(at, end) });
    if (end > MAX_HEADER_BYTES || fields.length > MAX_FIELDS) return 'too-large';
    at = end;
  }
  if (fields.length === 0) return 'missing';
  return { fields, bodyOffset: Math.min(raw.length, at + (raw[at] === CR ? 2 : 1)) };
}

/** The unfolded, trimmed value of the first field of that lower-case name; read as UTF-8, else as Latin-1. */
export function first(block: HeaderBlock, name: string): string | undefined {
  const field = block.fields.find(candidate => candidate.name === name);
  return field && valueOf(field);
}

/** The values of all fields of that lower-case name, in order. */
export function all(block: HeaderBlock, name: string): string[] {
  return block.fields.filter(field => field.name === name).map(valueOf);
}

/** As `first`, with encoded words read (RFC 2047): for people, never for parsing. */
export function decoded(block: HeaderBlock, name: string): string | undefined {
  const value = first(block, name);
  return value === undefined ? undefined : decodeWords(value);
}

/** The unfolded, trimmed value of a field, on one line. */
export function valueOf({ raw }: HeaderField): string {
  const octets = raw.subarray(raw.indexOf(COLON) + 1);
  const text = isUtf8(octets) ? octets.toString('utf8') : octets.toString('latin1');
  // RFC 5322 §2.2.3: unfolding removes the line end only; what bare CR or NUL is left could start a line elsewhere.
  return text
    .replaceAll(/\r?\n/g, '')
    .replaceAll(/[\r\0]/g, ' ')
    .trim();
}

function isBlankLine(raw: Buffer, at: number): boolean {
  return raw[at] === LF || (raw[at] === CR && raw[at + 1] === LF);
}

function endOfField(raw: Buffer, start: number): number {
  let end = endOfLine(raw, start);
  while (end < raw.length && end - start <= MAX_HEADER_BYTES && isFolding(raw[end]))
    end = endOfLine(raw, end);
  return end;
}

function endOfLine(raw: Buffer, from: number): number {
  const lf = raw.indexOf(LF, from);
  return lf < 0 ? raw.length : lf + 1;
}

function isFolding(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

// RFC 5322 §2.2: printable US-ASCII except colon; §4.5.1 lets old messages put blanks before the colon.
function fieldName(raw: Buffer, start: number, end: number): string | null {
  let at = start;
  while (at < end && isNameByte(raw[at] ?? 0)) at++;
  const nameEnd = at;
  while (isFolding(raw[at])) at++;
  if (nameEnd === start || at >= end || raw[at] !== COLON) return null;
  return raw.toString('latin1', start, nameEnd).toLowerCase();
}

function isNameByte(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f && byte !== COLON;
}
