/** Far more than any group has, and a form that a browser still sends in one piece. */
export const maxPastedLines = 5_000;
/** Each of those lines as long as a name and an address; ten megabytes would keep the whole site waiting. */
export const maxPastedLetters = 600_000;

/** How files begin that people take for a table of text: spreadsheets, PDF. Images and archives have a NUL early on. */
const signatures = ['PK\u0003\u0004', '%PDF-', '\u00d0\u00cf\u0011\u00e0', '\u0089PNG', '\u00ff\u00d8\u00ff'];

/** Whether a file is text at all; UTF-16 is, although every other byte of it is a NUL. */
export function isTextFile(content: Buffer): boolean {
  const start = content.subarray(0, 4_096);
  if (signatures.some(signature => start.toString('latin1').startsWith(signature))) return false;
  return isUtf16(content) || !start.includes(0);
}

function isUtf16(content: Buffer): boolean {
  return content[0] === 0xff && content[1] === 0xfe;
}

/**
 * The text of an uploaded file: UTF-8 when it is valid UTF-8, else what spreadsheets on Windows write (Latin-1 and its
 * few additions); UTF-16 when it says so.
 */
export function textOfUpload(content: Buffer): string {
  if (isUtf16(content)) return new TextDecoder('utf-16le').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

/** Without its byte order mark, its lines ended as everywhere else, and nothing a database refuses. */
export function plainText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\0', '');
}

/** Lower case and without accents: how a heading is recognised. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\u00A0_-]+/g, ' ')
    .trim();
}
