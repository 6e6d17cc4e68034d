import { all, first, type HeaderBlock, scanHeader } from './header-block.js';

/** A part of a message that holds no other part, and where it stands in its bytes. */
export interface MimeLeaf {
  /** Of its header; 0 for a message that is one part. */
  readonly start: number;
  readonly bodyStart: number;
  /** Before the line end that belongs to the boundary below (RFC 2046 §5.1.1). */
  readonly end: number;
  readonly header: HeaderBlock;
  /** Lower-case, without its parameters. */
  readonly mediaType: string;
  /** The multiparts around it, the outermost first. */
  readonly above: readonly string[];
}

/** Nobody writes more; a message that has them is left as it is. */
const mostParts = 1_000;
const deepest = 20;
const LF = 0x0a;
const CR = 0x0d;

interface Region {
  readonly start: number;
  readonly end: number;
  readonly above: readonly string[];
}

/**
 * The leaves of a message in their order. A multipart whose boundary is not found counts as a leaf, and
 * `message/rfc822` always does: what is forwarded is somebody else's.
 * @returns null for what is no message, or too many or too deep parts
 */
export function mimeLeaves(raw: Buffer): MimeLeaf[] | null {
  const leaves: MimeLeaf[] = [];
  const waiting: Region[] = [{ start: 0, end: raw.length, above: [] }];
  for (let region = waiting.pop(); region !== undefined; region = waiting.pop()) {
    if (leaves.length + waiting.length > mostParts || region.above.length > deepest) return null;
    const part = partIn(raw, region);
    if (part === null) return null;
    const inside = partsInside(raw, part);
    if (inside === null) leaves.push(part);
    // The last one waits longest.
    else waiting.push(...inside.toReversed());
  }
  return leaves;
}

function partIn(raw: Buffer, { start, end, above }: Region): MimeLeaf | null {
  const bytes = raw.subarray(start, end);
  const header = startsBlank(bytes) ? { fields: [], bodyOffset: blankBytes(bytes) } : scanHeader(bytes);
  // A part without any field is text (RFC 2046 §5.1); a message without one is no message.
  if (header === null) return above.length === 0 ? null : bare(start, end, above);
  return { start, bodyStart: start + header.bodyOffset, end, header, mediaType: mediaTypeOf(header), above };
}

function bare(start: number, end: number, above: readonly string[]): MimeLeaf {
  return {
    start,
    bodyStart: start,
    end,
    header: { fields: [], bodyOffset: 0 },
    mediaType: 'text/plain',
    above,
  };
}

function blankBytes(bytes: Buffer): number {
  return Math.min(bytes.length, bytes[0] === CR ? 2 : 1);
}

function startsBlank(bytes: Buffer): boolean {
  return bytes.length === 0 || bytes[0] === LF || (bytes[0] === CR && bytes[1] === LF);
}

function mediaTypeOf(header: HeaderBlock): string {
  return /^\s*([^\s;]+)/.exec(first(header, 'content-type') ?? '')?.[1]?.toLowerCase() ?? 'text/plain';
}

/** Null for a leaf. */
function partsInside(raw: Buffer, { mediaType, header, bodyStart, end, above }: MimeLeaf): Region[] | null {
  if (!mediaType.startsWith('multipart/')) return null;
  const types = all(header, 'content-type');
  const [, quoted, plain] = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(types[0] ?? '') ?? [];
  const boundary = quoted ?? plain;
  // Two readings of one part: nobody may choose for its reader.
  if (boundary === undefined || types.length !== 1) return null;
  const lines = boundaryLines(raw, bodyStart, end, `--${boundary}`);
  const regions = lines.flatMap(({ after, isLast }, at) =>
    isLast
      ? []
      : [{ start: after, end: Math.max(after, lines[at + 1]?.before ?? end), above: [...above, mediaType] }],
  );
  return regions.length === 0 ? null : regions;
}

interface BoundaryLine {
  /** Where the part above ends. */
  readonly before: number;
  /** Where the part below begins. */
  readonly after: number;
  readonly isLast: boolean;
}

function boundaryLines(raw: Buffer, from: number, end: number, mark: string): BoundaryLine[] {
  const lines: BoundaryLine[] = [];
  for (
    let at = raw.indexOf(mark, from, 'latin1');
    at >= 0 && at < end;
    at = raw.indexOf(mark, at + 1, 'latin1')
  ) {
    const line = boundaryLineAt(raw, at, { from, end, mark });
    if (line === null) continue;
    lines.push(line);
    if (line.isLast || lines.length > mostParts + 1) break;
  }
  return lines;
}

function boundaryLineAt(
  raw: Buffer,
  at: number,
  { from, end, mark }: { from: number; end: number; mark: string },
): BoundaryLine | null {
  if (at > from && raw[at - 1] !== LF) return null;
  const lf = raw.indexOf(LF, at);
  const after = lf < 0 || lf >= end ? end : lf + 1;
  const rest = raw.toString('latin1', at + mark.length, after);
  if (!/^(?:--)?[ \t]*\r?\n?$/.test(rest)) return null;
  const lineEnd = at === from ? 0 : raw[at - 2] === CR ? 2 : 1;
  return { before: Math.max(from, at - lineEnd), after, isLast: rest.startsWith('--') };
}
