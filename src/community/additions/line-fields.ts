import { parse } from 'csv-parse/sync';
import { parseMailboxList } from '../../foundation/mail/address.js';

/** What separates the fields of a line: a tab before a semicolon before a comma. */
export function delimiterOf(line: string): string {
  if (line.includes('\t')) return '\t';
  return line.includes(';') ? ';' : ',';
}

export function fieldsIn(line: string, delimiter: string): string[] {
  try {
    const [record = []] = parse(line, { delimiter, relaxQuotes: true, relaxColumnCount: true, to: 1 });
    return record.map(field => field.trim());
  } catch {
    return line.split(delimiter).map(field => field.replaceAll('"', '').trim());
  }
}

/** `Name <a@b>` within one field, or the field itself. */
export function mailboxIn(field: string): { address: string; name: string } {
  const [mailbox, ...others] = parseMailboxList(field);
  if (mailbox === undefined || mailbox.address === null || others.length > 0)
    return { address: field, name: '' };
  return { address: mailbox.address, name: mailbox.name };
}

export function oneName(pieces: readonly string[]): string {
  return pieces
    .filter(piece => piece !== '')
    .join(' ')
    .trim();
}
