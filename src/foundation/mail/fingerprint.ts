import { createHash } from 'node:crypto';
import { oneLine } from './encoded-words.js';
import { all } from './header-block.js';
import type { HeaderBlock } from './header-block.js';

const FIELDS = ['from', 'subject', 'date'];
const LF = 0x0a;
const CR = 0x0d;

/**
 * What makes two arrivals the same message, as hex SHA-256: From, Subject, Date and the body.
 * Trace headers are left out, and so is what relays change on the way: folding, line ends, blank lines at the end.
 */
export function fingerprint(raw: Buffer, header: HeaderBlock): string {
  const hash = createHash('sha256');
  for (const name of FIELDS) hash.update(`${name}:${all(header, name).map(oneLine).join('\n')}\0`);
  return hash.update(settledBody(raw, header.bodyOffset)).digest('hex');
}

function settledBody(raw: Buffer, start: number): Buffer {
  let end = raw.length;
  while (end > start && (raw[end - 1] === LF || raw[end - 1] === CR)) end--;
  const body = raw.subarray(start, end);
  return hasOnlyCrlf(body)
    ? body
    : Buffer.from(body.toString('latin1').replaceAll(/\r\n?|\n/g, '\r\n'), 'latin1');
}

function hasOnlyCrlf(body: Buffer): boolean {
  for (let cr = body.indexOf(CR); cr >= 0; cr = body.indexOf(CR, cr + 1))
    if (body[cr + 1] !== LF) return false;
  for (let lf = body.indexOf(LF); lf >= 0; lf = body.indexOf(LF, lf + 1))
    if (body[lf - 1] !== CR) return false;
  return true;
}
