/** Relaxed canonicalisation: RFC 6376 §3.4.2 (header) and §3.4.4 (body). */

const SP = 0x20;
const TAB = 0x09;
const CR = 0x0d;
const LF = 0x0a;

export interface Field {
  /** Lower case. */
  readonly name: string;
  /** `name:value`, no line end. */
  readonly canonical: string;
}

/** The fields of a header block in CRLF lines, top to bottom; what follows the blank line is ignored. */
export function fieldsOf(headerLines: string): Field[] {
  const block = headerLines.split('\r\n\r\n', 1)[0] ?? '';
  return block
    .split(/\r\n(?![ \t])/)
    .filter(line => line.includes(':'))
    .map(fieldOf);
}

function fieldOf(line: string): Field {
  const colon = line.indexOf(':');
  const name = line.slice(0, colon).trimEnd().toLowerCase();
  return { name, canonical: `${name}:${relaxedValue(line.slice(colon + 1))}` };
}

// Not trim() nor \s: to DKIM only space and tab are white, a no-break space is text.
function relaxedValue(value: string): string {
  return value
    .replaceAll('\r\n', '')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/^ | $/g, '');
}

/** Byte by byte: a body may be megabytes of anything. */
export function relaxedBody(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length + 2); // a missing last CRLF is added
  let length = 0;
  let lineStart = 0;
  let textEnd = 0; // empty lines after it are dropped
  const endLine = () => {
    if (length > lineStart && out[length - 1] === SP) length--;
    const isEmpty = length === lineStart;
    out[length++] = CR;
    out[length++] = LF;
    lineStart = length;
    if (!isEmpty) textEnd = length;
  };
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!;
    if (byte === CR && body[at + 1] === LF) {
      endLine();
      at++;
    } else if (byte !== SP && byte !== TAB) out[length++] = byte;
    else if (length === lineStart || out[length - 1] !== SP) out[length++] = SP;
  }
  if (length > lineStart) endLine();
  return out.subarray(0, textEnd);
}
