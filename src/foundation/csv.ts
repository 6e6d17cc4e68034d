import { stringify } from 'csv-stringify/sync';

/**
 * A CSV for people: a byte order mark and CRLF, which spreadsheets want, and no cell that one would run as a formula
 * (CWE-1236).
 */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return stringify([header, ...rows] as unknown[], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
