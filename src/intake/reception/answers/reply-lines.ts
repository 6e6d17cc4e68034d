/** Longer than a notice with its quotation, and than any answer to it. */
const readCharacters = 60_000;
const mostLines = 2_000;
/** An attribution is broken over this many lines at most. */
const attributionLines = 3;
/** A longer line is no attribution; to look for one in it would take long. */
const longestAttribution = 500;
/** How far below its first line the header of a quoted message shows that it is one. */
const headerLines = 5;

const wrote = '(?:a écrit|écrit|wrote|writes|schrieb|escribió|ha scritto|escreveu)';
/** « Le 3 mars 2026 à 10:00, golf <golf-owner@…> a écrit : », whole or from its first line on. */
const attribution = new RegExp(`^(?:Le|On|Am|El|Il|Em)\\s.{3,400}?\\s${wrote}\\s*:$`, 'iu');
/** The same in another order: « golf <golf-owner@…> a écrit : », `2026-03-03 10:00 golf <golf-owner@…>:`. */
const otherAttribution = new RegExp(
  `(?:[@\\d].*\\s${wrote}\\s*:|^\\d{4}-\\d\\d-\\d\\d\\s.*<.*@.*>\\s*:)$`,
  'iu',
);
export const separator =
  /^(?:[-_]{5,}|-{2,}\s*(?:message|courriel|mail original|original|forwarded|mail transféré|début du message|begin|ursprüngliche|mensaje|messaggio).*)$/iu;
const headerStart = /^\*?(?:De|From|Von|Da)\s?:\*?(?:\s|$)/iu;
const headerNext = /^\*?(?:Envoyé|Date|Sent|Gesendet|Inviato|À|To|Objet|Subject)(?:\s(?:le|par))?\s?:/iu;
/** RFC 3676 §4.3, and what phones and web mails add by themselves. */
export const signature =
  /^(?:--\s?|(?:Envoyé (?:de|depuis|à partir|avec|via)|Sent (?:from|with|via)|Von meinem|Enviado desde|Inviato da|(?:Obtenir|Télécharger|Get|Download) Outlook|Provenance\s?:).*)$/iu;

type Stop = 'quoted' | 'rest' | 'signature';

/**
 * The lines its author wrote in a reply, trimmed: those above what is quoted; where none of them speaks, those under
 * it. Nothing between quoted lines is read: a program that breaks them leaves ends of ours there without their mark.
 */
export function replyLines(text: string): string[] {
  const all = text.slice(0, readCharacters).split(/\r?\n/).slice(0, mostLines).map(trimmed);
  const lines = belowPhoneSignature(all);
  const { own, stop } = upToStop(lines);
  return speaks(own) || stop !== 'quoted' ? own : upToStop(underQuotation(lines)).own;
}

/** Some phones sign above the place where one writes. */
export function belowPhoneSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex(line => line !== '');
  const line = lines[at] ?? '';
  return signature.test(line) && !line.startsWith('--') ? lines.slice(at + 1) : lines;
}

export function trimmed(line: string): string {
  return line.replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, '').trim();
}

function upToStop(lines: readonly string[]): { own: string[]; stop: Stop | null } {
  for (const at of lines.keys()) {
    const stop = stopAt(lines, at);
    if (stop !== null) return { own: lines.slice(0, at), stop };
  }
  return { own: [...lines], stop: null };
}

function stopAt(lines: readonly string[], at: number): Stop | null {
  const line = lines[at] ?? '';
  if (line.startsWith('>')) return 'quoted';
  if (signature.test(line)) return 'signature';
  if (separator.test(line) || isHeader(lines, at)) return 'rest';
  const height = attributionHeight(lines, at);
  if (height === 0) return null;
  // Under an attribution, lines without a mark are quoted all the same.
  const next = lines.slice(at + height).find(below => below !== '');
  return next?.startsWith('>') === true ? 'quoted' : 'rest';
}

export function isHeader(lines: readonly string[], at: number): boolean {
  if (!headerStart.test(lines[at] ?? '')) return false;
  return lines.slice(at + 1, at + headerLines).some(line => headerNext.test(line));
}

export function attributionHeight(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (line.length > longestAttribution) return 0;
  if (otherAttribution.test(line)) return 1;
  for (let height = 1; height <= attributionLines; height++) {
    const together = lines.slice(at, at + height).join(' ');
    if (together.length <= longestAttribution && attribution.test(together)) return height;
  }
  return 0;
}

/** Right under the last quoted line may stand the end of that line: only what a blank line sets apart is read. */
function underQuotation(lines: readonly string[]): string[] {
  const under = lines.slice(lines.findLastIndex(line => line.startsWith('>')) + 1);
  const blank = under.indexOf('');
  return blank === -1 ? [] : under.slice(blank);
}

export function speaks(lines: readonly string[]): boolean {
  return lines.some(line => /[\p{L}\p{N}]/u.test(line));
}
