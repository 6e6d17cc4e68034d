import { addrSpec, parseAddrSpec } from './addr-spec.js';
import { decodeWords, oneLine } from './encoded-words.js';

/** One author or recipient of a header. `name` is decoded, '' if none; `address` is an addr-spec, null if unreadable. */
export interface Mailbox {
  name: string;
  address: string | null;
}

const MAX_MAILBOXES = 5000;

/**
 * The mailboxes of a From, To, Cc or Reply-To value, unfolded but not decoded, read as tolerantly as
 * mail programs do: groups are flattened, comments name an address that has no other name, routes are dropped.
 * Linear in the length; at most 5,000. Encoded words are decoded after the cut, so they can add no mailbox.
 */
export function parseMailboxList(headerValue: string): Mailbox[] {
  return new MailboxListReader(headerValue).read();
}

/** A run of text without blanks: as written, and as shown once its quotes are gone. */
interface Chunk {
  raw: string;
  shown: string;
}

class MailboxListReader {
  private readonly mailboxes: Mailbox[] = [];
  private readonly neverCloses = new Set<string>();
  private at = 0;
  private chunks: Chunk[] = [];
  private isGlued = false;
  private comments: string[] = [];
  private angle: string | null = null;

  constructor(private readonly text: string) {}

  read(): Mailbox[] {
    while (this.at < this.text.length && this.mailboxes.length < MAX_MAILBOXES)
      this.step(this.text[this.at] ?? '');
    if (this.mailboxes.length < MAX_MAILBOXES) this.endMailbox();
    return this.mailboxes;
  }

  private step(letter: string): void {
    if (letter === '"') return this.readQuoted();
    if (letter === '(') return this.readComment();
    if (letter === '<') return this.readAngle();
    this.at++;
    if (letter === ',' || letter === ';') return this.endMailbox();
    if (letter === ':') return this.forget(); // what came before was the name of a group
    if (/\s/.test(letter)) this.isGlued = false;
    else this.append(letter, letter);
  }

  private append(raw: string, shown: string): void {
    const last = this.chunks.at(-1);
    if (this.isGlued && last) {
      last.raw += raw;
      last.shown += shown;
    } else this.chunks.push({ raw, shown });
    this.isGlued = true;
  }

  // What never closes is read as plain text, and looked for once only: hostile input stays linear.
  private readQuoted(): void {
    const end = this.closing('"', i => this.endOfQuoted(i));
    if (end < 0) return this.append(this.text[this.at++] ?? '', '');
    const raw = this.text.slice(this.at, end + 1);
    this.append(raw, raw.slice(1, -1).replaceAll(/\\(.)/gs, '$1'));
    this.at = end + 1;
  }

  private readComment(): void {
    const end = this.closing('(', i => this.endOfComment(i));
    if (end < 0) return this.append(this.text[this.at] ?? '', this.text[this.at++] ?? '');
    this.comments.push(this.text.slice(this.at + 1, end).replaceAll(/\\(.)/gs, '$1'));
    this.isGlued = false;
    this.at = end + 1;
  }

  private readAngle(): void {
    if (this.angle !== null) this.endMailbox(); // two addresses without a comma are two authors, not one
    const close = this.closing('<', i => this.endOfAngle(i));
    const comma = close < 0 ? this.text.indexOf(',', this.at) : close;
    const end = comma < 0 ? this.text.length : comma;
    this.angle = this.text.slice(this.at + 1, end);
    this.isGlued = false;
    this.at = close < 0 ? end : end + 1;
  }

  private closing(opening: string, find: (from: number) => number): number {
    const end = this.neverCloses.has(opening) ? -1 : find(this.at);
    if (end < 0) this.neverCloses.add(opening);
    return end;
  }

  private endOfQuoted(from: number): number {
    for (let i = from + 1; i < this.text.length; i++) {
      if (this.text[i] === '"') return i;
      if (this.text[i] === '\\') i++;
    }
    return -1;
  }

  private endOfComment(from: number): number {
    let depth = 0;
    for (let i = from; i < this.text.length; i++) {
      const letter = this.text[i];
      if (letter === '\\') i++;
      else if (letter === '(') depth++;
      else if (letter === ')' && --depth === 0) return i;
    }
    return -1;
  }

  private endOfAngle(from: number): number {
    let isQuoted = false;
    for (let i = from + 1; i < this.text.length; i++) {
      const letter = this.text[i];
      if (letter === '\\' && isQuoted) i++;
      else if (letter === '"') isQuoted = !isQuoted;
      else if (letter === '>' && !isQuoted) return i;
    }
    return -1;
  }

  private endMailbox(): void {
    const mailbox = this.angle === null ? this.bareMailbox() : this.angleMailbox(this.angle);
    if (mailbox) this.mailboxes.push(mailbox);
    this.forget();
  }

  private angleMailbox(angle: string): Mailbox {
    const phrase = nameOf(this.chunks.map(chunk => chunk.shown));
    return { name: phrase || nameOf(this.comments), address: readAddress(withoutRoute(angle)) };
  }

  private bareMailbox(): Mailbox | null {
    if (this.chunks.length === 0) return null;
    const found = this.chunks.find(chunk => chunk.raw.includes('@') && readAddress(chunk.raw) !== null);
    const others = this.chunks.filter(chunk => chunk !== found).map(chunk => chunk.shown);
    if (found) return { name: nameOf([...others, ...this.comments]), address: readAddress(found.raw) };
    // RFC 5322 §4.4: old addresses may have blanks around their dots and "@".
    const whole = readAddress(this.chunks.map(chunk => chunk.raw).join(''));
    return { name: nameOf(whole === null ? [...others, ...this.comments] : this.comments), address: whole };
  }

  private forget(): void {
    this.chunks = [];
    this.comments = [];
    this.angle = null;
    this.isGlued = false;
  }
}

function nameOf(pieces: string[]): string {
  return oneLine(decodeWords(pieces.join(' ')));
}

// RFC 5322 §4.4: an obsolete route, "@a,@b:", is read and ignored.
function withoutRoute(angle: string): string {
  return angle.trimStart().startsWith('@') ? angle.slice(angle.indexOf(':') + 1) : angle;
}

function readAddress(text: string): string | null {
  const address = parseAddrSpec(text.includes('"') ? text.trim() : text.replaceAll(/\s/g, ''));
  return address && addrSpec(address);
}
