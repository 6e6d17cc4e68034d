import { parse } from 'csv-parse/sync';
import { delimiterOf, fieldsIn, mailboxIn, oneName } from './line-fields.js';
import { maxPastedLines } from './pasted-text.js';
import type { PeopleColumn } from './people-columns.js';
import type { WrittenLine } from './written-line.js';

/** People of a table, by its headings. */
export function writtenInTable(
  lines: readonly string[],
  headingAt: number,
  columns: readonly (PeopleColumn | null)[],
): WrittenLine[] {
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
