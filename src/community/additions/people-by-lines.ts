import { canonicalAddress, parseMailboxList } from '../../foundation/mail/address.js';
import { delimiterOf, fieldsIn, mailboxIn, oneName } from './line-fields.js';
import { maxPastedLines } from './pasted-text.js';
import { maxRow, type WrittenLine, YEAR } from './written-line.js';

/** `Dupont, Jean <jd@a.example>`, as Outlook puts people one after the other with semicolons between them. */
const OUTLOOK = /^\s*([^<>"@]*)<([^<>@\s]+@[^<>@\s]+)>\s*$/;

/** Lines in any of the ways people write addresses, each read for itself. */
export function writtenFreely(lines: readonly string[]): WrittenLine[] {
  const written: WrittenLine[] = [];
  for (const [at, text] of lines.entries()) {
    // One more than is read, so that we know there is more; a text without end stops here.
    if (written.length > maxPastedLines) break;
    if (text.trim() !== '') written.push(...onOneLine(text, at + 1));
  }
  return written;
}

function onOneLine(text: string, line: number): WrittenLine[] {
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
function ofFields(fields: readonly string[], line: number): WrittenLine {
  const place = fields.findIndex(field => field.includes('@'));
  const { address, name } = mailboxIn(fields[place] ?? '');
  const others = fields.filter((_, at) => at !== place);
  const promotion = others.find(field => YEAR.test(field)) ?? '';
  const names = others.filter(field => field !== promotion);
  return { line, address, name: oneName([...names, name]), promotion };
}
