/** One message of an mbox file. */
export type MboxEntry =
  | {
      readonly kind: 'message';
      /** With CRLF at the end of each line, and what the file had put in front of `From ` taken off. */
      readonly raw: Buffer;
      /** Where its separating line begins in the file. */
      readonly offset: number;
      /** What the separating line says; null when it says nothing that reads as a date. */
      readonly deliveredAt: Date | null;
    }
  | { readonly kind: 'too-large'; readonly offset: number; readonly bytes: number };

const LF = 0x0a;
const CR = 0x0d;
const GREATER = 0x3e;
const from = Buffer.from('From ');
/** A line is looked at no further than this. */
const lineStart = 400;
const clock = /\d{1,2}:\d{2}(?::\d{2})?/;
const fieldLike = /^[!-9;-~]{1,76}:/;

/**
 * The messages of an mbox file as it streams by: mboxo and mboxrd, LF or CRLF. A line that begins with `From ` separates
 * when a blank line stands before it and it bears a time, or a header follows it: mail programs write it in many ways, and
 * people begin sentences with it. Of a message that is too large only its place is given; no more than one is in memory.
 */
export async function* readMbox(
  source: AsyncIterable<Buffer>,
  { maxMessageBytes }: { readonly maxMessageBytes: number },
): AsyncGenerator<MboxEntry> {
  const reader = new MboxReader(maxMessageBytes);
  for await (const chunk of source) yield* reader.push(chunk);
  yield* reader.end();
}

class MboxReader {
  private rest: Buffer = Buffer.alloc(0);
  private offset = 0;
  private lines: Buffer[] | null = null;
  private bytes = 0;
  private began = 0;
  private deliveredAt: Date | null = null;
  private isBlankBefore = true;
  /** A separating line that bears no time waits for the line after it. */
  private doubtful: Buffer | null = null;

  constructor(private readonly maxBytes: number) {}

  *push(chunk: Buffer): Generator<MboxEntry> {
    const text = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let at = 0;
    for (let end = text.indexOf(LF, at); end >= 0; end = text.indexOf(LF, at)) {
      yield* this.line(text.subarray(at, end + 1));
      at = end + 1;
    }
    // A line without end is a message that is too large: it is counted, and not kept.
    if (text.length - at > this.maxBytes) {
      yield* this.line(text.subarray(at));
      at = text.length;
    }
    this.rest = Buffer.from(text.subarray(at));
  }

  *end(): Generator<MboxEntry> {
    if (this.rest.length > 0) yield* this.line(this.rest);
    if (this.doubtful !== null) this.keep(this.doubtful);
    yield* this.finish();
  }

  private *line(line: Buffer): Generator<MboxEntry> {
    const start = this.offset;
    this.offset += line.length;
    if (this.doubtful !== null) {
      const doubtful = this.doubtful;
      this.doubtful = null;
      if (fieldLike.test(beginning(line))) yield* this.begin(doubtful, start - doubtful.length);
      else this.keep(doubtful);
    }
    if (this.isBlankBefore && line.subarray(0, from.length).equals(from)) {
      this.isBlankBefore = false;
      if (clock.test(beginning(line))) yield* this.begin(line, start);
      else this.doubtful = Buffer.from(line);
      return;
    }
    this.isBlankBefore = line.length <= 2 && (line[0] === LF || line[0] === CR);
    this.keep(line);
  }

  private *begin(line: Buffer, start: number): Generator<MboxEntry> {
    yield* this.finish();
    this.lines = [];
    this.bytes = 0;
    this.began = start;
    this.deliveredAt = dateIn(beginning(line));
  }

  private keep(line: Buffer): void {
    if (this.lines === null) return;
    this.bytes += line.length;
    if (this.bytes <= this.maxBytes) this.lines.push(Buffer.from(line));
    else this.lines.length = 0;
  }

  private *finish(): Generator<MboxEntry> {
    const { lines, bytes, began: offset, deliveredAt } = this;
    if (lines === null) return;
    if (bytes > this.maxBytes) yield { kind: 'too-large', offset, bytes };
    else yield { kind: 'message', raw: asSent(lines), offset, deliveredAt };
  }
}

function beginning(line: Buffer): string {
  return line.toString('latin1', 0, Math.min(line.length, lineStart));
}

/** The blank line before the next separator is the file's, not the message's. */
function asSent(lines: readonly Buffer[]): Buffer {
  const last = lines.at(-1);
  const isBlank =
    lines.length > 1 && last !== undefined && last.length <= 2 && (last[0] === LF || last[0] === CR);
  return Buffer.concat((isBlank ? lines.slice(0, -1) : lines).flatMap(line => withCrlf(unquoted(line))));
}

/** mboxrd: one `>` was put before each line of `From ` with any number of them. mboxo only did the first. */
function unquoted(line: Buffer): Buffer {
  if (line[0] !== GREATER) return line;
  let marks = 1;
  while (line[marks] === GREATER) marks++;
  return line.subarray(marks, marks + from.length).equals(from) ? line.subarray(1) : line;
}

const crlf = Buffer.from('\r\n');

function withCrlf(line: Buffer): Buffer[] {
  if (line.at(-1) !== LF || line.at(-2) === CR) return [line];
  return [line.subarray(0, -1), crlf];
}

/** `From anne@x.example Tue Mar  2 10:00:00 2004`, with or without zone and seconds, the year last or before the zone. */
function dateIn(line: string): Date | null {
  const found =
    /\b([A-Z][a-z]{2})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:[A-Z]{3,5}\s+|([+-]\d{4})\s+)?(\d{4})(?:\s+([+-]\d{4}))?/.exec(
      line,
    );
  if (found === null) return null;
  const [, month, day, time, zoneBefore, year, zoneAfter] = found;
  const date = new Date(`${day} ${month} ${year} ${time} ${zoneBefore ?? zoneAfter ?? '+0000'}`);
  return Number.isNaN(date.getTime()) ? null : date;
}
