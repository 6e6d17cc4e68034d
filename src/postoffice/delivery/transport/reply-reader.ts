/** The relay's half of the conversation: bytes in, whole replies out (RFC 5321 §4.2). */

export interface Reply {
  readonly code: number;
  /** Without codes; the lines of a multi-line reply are parted by '\n'. Bytes as latin1. */
  readonly text: string;
}

/** The relay speaks something that isn't SMTP; the connection is worth nothing more. */
export class GarbledReply extends Error {
  override readonly name = 'GarbledReply';
}

// RFC 5321 §4.5.3.1.5 allows 512 octets; the rest is tolerance. Without an end a hostile relay fills our memory.
const maxLineBytes = 4096;
const maxLines = 200;

export class ReplyReader {
  #rest = '';
  #lines: string[] = [];
  #code = 0;

  constructor(private readonly onReply: (reply: Reply) => void) {}

  /** Calls back once for each reply that is now whole. @throws GarbledReply */
  push(chunk: Buffer): void {
    const text = this.#rest + chunk.toString('latin1');
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      if (end - start > maxLineBytes) throw new GarbledReply('a line too long');
      this.#readLine(text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end));
      start = end + 1;
    }
    this.#rest = text.slice(start);
    if (this.#rest.length > maxLineBytes) throw new GarbledReply('a line without end');
  }

  /** True when part of a reply has come, or when bytes were sent before their time. */
  get hasLeftover(): boolean {
    return this.#rest !== '' || this.#lines.length > 0;
  }

  #readLine(line: string): void {
    const code = codeOf(line);
    if (this.#lines.length > 0 && code !== this.#code) throw new GarbledReply('codes of one reply differ');
    if (line[3] === '-') return this.#keep(code, line.slice(4));
    if (this.#lines.length === 0) return this.onReply({ code, text: line.slice(4) });
    const text = [...this.#lines, line.slice(4)].join('\n');
    this.#lines = [];
    this.onReply({ code, text });
  }

  #keep(code: number, text: string): void {
    this.#code = code;
    if (this.#lines.push(text) > maxLines) throw new GarbledReply('a reply without end');
  }
}

function codeOf(line: string): number {
  if (!/^[2-5]\d\d(?:[ -]|$)/.test(line)) throw new GarbledReply('no reply code');
  return Number(line.slice(0, 3));
}
