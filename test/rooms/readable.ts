/** The plain text of a notice as its reader has it (RFC 2045 §6.7). */
export function readable(body: string): string {
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, hex => Buffer.from(hex.replaceAll('=', ''), 'hex').toString());
  return bytes.split('text/html')[0] ?? '';
}
