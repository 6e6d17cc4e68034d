import { parse } from 'csv-parse/sync';
import { canonicalAddress, parseMailboxList } from '../../foundation/mail/address.js';
import { isOneLine } from '../../foundation/one-line.js';
import { columnsOf, type PeopleColumn } from './people-columns.js';
import { maxPastedLetters, maxPastedLines, plainText } from './pasted-text.js';

export type LineFault = 'no-address' | 'bad-address' | 'bad-name' | 'bad-promotion';

/** One person of a pasted text; `line` counts from 1, and a line may hold several. */
export interface PastedPerson {
  readonly line: number;
  /** Canonical. */
  readonly address: string;
  readonly name: string;
  readonly promotion: number | null;
}

export type PastedLine =
  | ({ readonly kind: 'read' } & PastedPerson)
  | ({ readonly kind: 'duplicate'; readonly of: number } & PastedPerson)
  | {
      readonly kind: 'invalid';
      readonly line: number;
      /** As it was written, cut where it would fill a page. */
      readonly text: string;
      readonly fault: LineFault;
    };

export interface PastedPeople {
  readonly lines: readonly PastedLine[];
  /** There was more than we read. */
  readonly isCut: boolean;
}

/** What stands on a line, before anything is asked of it. */
interface Written {
  readonly line: number;
  readonly address: string;
  readonly name: string;
  readonly promotion: string;
}

const maxName = 200;
const maxShown = 120;
/** A longer line is no row of a table but a list of addresses, which is read letter by letter and no more. */
const maxRow = 10_000;
/** `Dupont, Jean <jd@a.example>`, as Outlook puts people one after the other with semicolons between them. */
const OUTLOOK = /^\s*([^<>"@]*)<([^<>@\s]+@[^<>@\s]+)>\s*$/;
const YEAR = /^(?:x ?)?(\d{4})$/i;

/**
 * Reads people as they are pasted or uploaded: `Name <a@b>`, `a@b (Name)`, bare addresses, one a line or several; or
 * a table with or without headings, its fields parted by semicolons, commas or tabs. Any text is read; what is no
 * person is said to be none.
 */
export function readPeople(text: string): PastedPeople {
  const lines = plainText(text.slice(0, maxPastedLetters)).split('\n');
  const first = lines.findIndex(line => line.trim() !== '');
  const heading = lines[first] ?? '';
  const columns =
    first < 0 || heading.length > maxRow ? null : columnsOf(fieldsIn(heading, delimiterOf(heading)));
  const written = columns === null ? writtenFreely(lines) : writtenInTable(lines, first, columns);
  const kept = written.slice(0, maxPastedLines);
  const isCut = written.length > maxPastedLines || text.length > maxPastedLetters;
  return { lines: withoutRepeats(kept.map(item => readOne(item))), isCut };
}

function readOne({ line, address, promotion, ...written }: Written): PastedLine {
  const text = address.slice(0, maxShown);
  const canonical = withDottedDomain(canonicalAddress(address));
  const name = nameBeside(canonical, written.name);
  const year = YEAR.exec(promotion)?.[1];
  if (!address.includes('@')) return { kind: 'invalid', line, text, fault: 'no-address' };
  if (canonical === null) return { kind: 'invalid', line, text, fault: 'bad-address' };
  // A line break in a name would one day be written into a header.
  if (!isOneLine(name) || name.length > maxName) return { kind: 'invalid', line, text, fault: 'bad-name' };
  if (promotion !== '' && !isPromotion(year)) return { kind: 'invalid', line, text, fault: 'bad-promotion' };
  return {
    kind: 'read',
    line,
    address: canonical,
    name,
    promotion: year === undefined ? null : Number(year),
  };
}

/** Nobody's mail lives at `anne@orange`: half an address was written, or a comma for its dot. */
function withDottedDomain(address: string | null): string | null {
  return address?.split('@').at(-1)?.includes('.') ? address : null;
}

/** Mail programs write the address where they know no name, often in quotes. */
function nameBeside(address: string | null, name: string): string {
  const bare = name.replace(/^'(.*)'$/, '$1');
  return address !== null && canonicalAddress(bare) === address ? '' : bare;
}

function isPromotion(year: string | undefined): boolean {
  return year !== undefined && Number(year) >= 1794 && Number(year) <= 2200; // the bounds of the directory
}

function withoutRepeats(lines: readonly PastedLine[]): PastedLine[] {
  const seen = new Map<string, number>();
  return lines.map(line => {
    if (line.kind !== 'read') return line;
    const of = seen.get(line.address);
    if (of !== undefined) return { ...line, kind: 'duplicate', of };
    seen.set(line.address, line.line);
    return line;
  });
}

/** Lines in any of the ways people write addresses, each read for itself. */
function writtenFreely(lines: readonly string[]): Written[] {
  const written: Written[] = [];
  for (const [at, text] of lines.entries()) {
    // One more than is read, so that we know there is more; a text without end stops here.
    if (written.length > maxPastedLines) break;
    if (text.trim() !== '') written.push(...onOneLine(text, at + 1));
  }
  return written;
}

function onOneLine(text: string, line: number): Written[] {
  const several = outlookPeople(text) ?? bareAddresses(text);
  if (several !== null) return several.map(({ address, name }) => ({ line, address, name, promotion: '' }));
  const isRow = text.length <= maxRow && /[,;\t]/.test(text);
  const fields = isRow ? fieldsIn(text, delimiterOf(text)).filter(field => field !== '') : [text.trim()];
  const mailboxes = parseMailboxList(text);
  const isList = mailboxes.length > 0 && mailboxes.every(({ address }) => address !== null);
  if (!isList && text.length <= maxRow && fields.filter(field => field.includes('@')).length === 1)
    return [ofFields(fields, line)];
  if (mailboxes.length === 0) return [{ line, address: text.trim(), name: '', promotion: '' }];
  return mailboxes.map(({ address, name }) =>
    address === null
      ? { line, address: name || text.trim(), name: '', promotion: '' }
      : { line, address, name, promotion: '' },
  );
}

interface Named {
  readonly address: string;
  readonly name: string;
}

/** Null unless all of the line is written so. A family name before a comma goes behind the given one. */
function outlookPeople(text: string): Named[] | null {
  if (!text.includes(';') || !text.includes('<')) return null;
  const pieces = text.split(';').filter(piece => piece.trim() !== '');
  const people = pieces.map(piece => OUTLOOK.exec(piece)).filter(found => found !== null);
  if (people.length < pieces.length) return null;
  return people.map(([, name = '', address = '']) => {
    const [family = '', ...given] = name.split(',').map(part => part.trim());
    return { address, name: oneName([...given, family]) };
  });
}

/** Addresses with nothing but blanks between them; null for anything else. */
function bareAddresses(text: string): Named[] | null {
  const pieces = text.trim().split(/\s+/);
  if (pieces.length < 2 || pieces.some(piece => canonicalAddress(piece) === null)) return null;
  return pieces.map(address => ({ address, name: '' }));
}

/** A table without headings: the address and the year are known by their shape, the rest is the name. */
function ofFields(fields: readonly string[], line: number): Written {
  const place = fields.findIndex(field => field.includes('@'));
  const { address, name } = mailboxIn(fields[place] ?? '');
  const others = fields.filter((_, at) => at !== place);
  const promotion = others.find(field => YEAR.test(field)) ?? '';
  const names = others.filter(field => field !== promotion);
  return { line, address, name: oneName([...names, name]), promotion };
}

function writtenInTable(
  lines: readonly string[],
  headingAt: number,
  columns: readonly (PeopleColumn | null)[],
): Written[] {
  const delimiter = delimiterOf(lines[headingAt] ?? '');
  return recordsIn(lines, headingAt + 1, delimiter)
    .filter(({ record }) => record.some(field => field.trim() !== ''))
    .map(({ record, line }) => {
      const field = (column: PeopleColumn): string => record[columns.indexOf(column)]?.trim() ?? '';
      const { address, name } = mailboxIn(field('address'));
      const family = columns.includes('given') ? field('family') : '';
      const full = field('name') || oneName([field('given'), family]) || field('family') || name;
      return {
        line,
        address: address || record.join(delimiter).trim(),
        name: full,
        promotion: field('promotion'),
      };
    });
}

function recordsIn(
  lines: readonly string[],
  from: number,
  delimiter: string,
): { readonly record: readonly string[]; readonly line: number }[] {
  try {
    const records: { record: readonly string[]; line: number }[] = [];
    parse(lines.slice(from).join('\n'), {
      delimiter,
      relaxColumnCount: true,
      // A stray quote spoils its own field, not the file.
      relaxQuotes: true,
      skipEmptyLines: true,
      to: maxPastedLines + 1,
      onRecord: (record: string[], context) => {
        records.push({ record, line: context.lines + from });
        return null;
      },
    });
    return records;
  } catch {
    // A quote that never closes would swallow the rest: then each line stands for itself.
    return lines
      .slice(from, from + maxPastedLines + 1)
      .map((text, at) => ({ record: fieldsIn(text, delimiter), line: at + from + 1 }));
  }
}

/** What separates the fields of a line: a tab before a semicolon before a comma. */
function delimiterOf(line: string): string {
  if (line.includes('\t')) return '\t';
  return line.includes(';') ? ';' : ',';
}

function fieldsIn(line: string, delimiter: string): string[] {
  try {
    const [record = []] = parse(line, { delimiter, relaxQuotes: true, relaxColumnCount: true, to: 1 });
    return record.map(field => field.trim());
  } catch {
    return line.split(delimiter).map(field => field.replaceAll('"', '').trim());
  }
}

/** `Name <a@b>` within one field, or the field itself. */
function mailboxIn(field: string): { address: string; name: string } {
  const [mailbox, ...others] = parseMailboxList(field);
  if (mailbox === undefined || mailbox.address === null || others.length > 0)
    return { address: field, name: '' };
  return { address: mailbox.address, name: mailbox.name };
}

function oneName(pieces: readonly string[]): string {
  return pieces
    .filter(piece => piece !== '')
    .join(' ')
    .trim();
}
