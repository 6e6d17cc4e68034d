/** Finds the end of a DATA content in chunks, however they are cut. */

const end = Buffer.from('\r\n.\r\n');
const lineStart = Buffer.from('\r\n'); // 354 ended a line: ".CRLF" alone is an empty content

export class ContentScan {
  #tail = lineStart;
  #chunks: Buffer[] = [];

  constructor(private readonly keeps: boolean) {}

  /** How many bytes of this chunk belong to the content, final dot included; -1 when all do and more follow. */
  push(chunk: Buffer): number {
    const seam = this.#endAcrossSeam(chunk);
    const at = seam >= 0 ? seam : after(chunk.indexOf(end));
    if (this.keeps) this.#chunks.push(Buffer.from(at >= 0 ? chunk.subarray(0, at) : chunk));
    if (at < 0) this.#tail = Buffer.concat([this.#tail, chunk.subarray(-4)]).subarray(-4);
    return at;
  }

  /** Without the final dot's line. */
  get raw(): Buffer {
    const all = Buffer.concat(this.#chunks);
    return all.subarray(0, Math.max(0, all.length - 3));
  }

  #endAcrossSeam(chunk: Buffer): number {
    const seam = Buffer.concat([this.#tail, chunk.subarray(0, 4)]);
    const at = seam.indexOf(end);
    return at < 0 ? -1 : at + end.length - this.#tail.length;
  }
}

function after(at: number): number {
  return at < 0 ? -1 : at + end.length;
}
