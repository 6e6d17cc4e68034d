import { canonicalAddress } from '../../foundation/mail/address.js';
import { isOneLine } from '../../foundation/one-line.js';
import { columnsOf } from './people-columns.js';
import { delimiterOf, fieldsIn } from './line-fields.js';
import { writtenFreely } from './people-by-lines.js';
import { writtenInTable } from './people-in-table.js';
import { maxPastedLetters, maxPastedLines, plainText } from './pasted-text.js';
import { maxRow, type WrittenLine, YEAR } from './written-line.js';

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

const maxName = 200;
const maxShown = 120;

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

function readOne({ line, address, promotion, ...written }: WrittenLine): PastedLine {
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
