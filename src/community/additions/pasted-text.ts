/** Far more than any group has, and a form that a browser still sends in one piece. */
export const maxPastedLines = 5_000;

/**
 * The text of an uploaded file: UTF-8 when it is valid UTF-8, else what spreadsheets on Windows write (Latin-1 and its
 * few additions); UTF-16 when it says so.
 */
export function textOfUpload(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
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
