/** Longer than any command with its courtesies: what follows need not be read. */
const maxCharacters = 4_000;
const maxLines = 40;

/** A signature (RFC 3676 §4.3), and how mail programs begin what they quote. */
const endsOwnText =
  /^(?:--\s*$|-{3,}|_{5,}|De\s?:|From:|Le \d|Le \p{L}+\.? \d|On \p{L}+,? .*|On \d|Envoyé d|Sent from|Sent with)/u;

/** What the author wrote: without quoted lines, nor what follows a signature or a quoted message. */
export function ownLines(text: string): string[] {
  const lines = text.slice(0, maxCharacters).split(/\r?\n/).slice(0, maxLines);
  const end = lines.findIndex(line => endsOwnText.test(line));
  return lines
    .slice(0, end === -1 ? undefined : end)
    .filter(line => !/^\s*>/.test(line))
    .map(line => line.trim());
}
