/** Transparency of the DATA phase: RFC 5321 §4.5.2. */

const CR = 0x0d;
const LF = 0x0a;
const dotAtLineStart = Buffer.from('\r\n.');

/** Doubles the dot that opens a line; lines end in CRLF. Gives the same buffer back when nothing changes. */
export function dotStuff(text: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let start = 0;
  if (text[0] === 0x2e) pieces.push(Buffer.from('.'));
  for (let at = text.indexOf(dotAtLineStart); at >= 0; at = text.indexOf(dotAtLineStart, at + 2)) {
    pieces.push(text.subarray(start, at + 3));
    start = at + 2; // the dot goes out a second time with what follows it
  }
  return pieces.length === 0 ? text : Buffer.concat([...pieces, text.subarray(start)]);
}

/** True when a CR or an LF stands alone: forbidden on the wire (RFC 5321 §2.3.8), the tool of SMTP smuggling. */
export function hasBareLineEnd(text: Buffer): boolean {
  for (let at = text.indexOf(LF); at >= 0; at = text.indexOf(LF, at + 1)) {
    if (at === 0 || text[at - 1] !== CR) return true;
  }
  for (let at = text.indexOf(CR); at >= 0; at = text.indexOf(CR, at + 1)) {
    if (text[at + 1] !== LF) return true;
  }
  return false;
}
