import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { HouseError } from '../../foundation/house-error.js';

/** A line of the file, from 1, and its fields by column; a field that is not there is empty. */
export type CsvRow<Column extends string> = { readonly line: number } & Readonly<Record<Column, string>>;

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Longer than any honest line: what follows a quote that never closes is not read to the end of the file. */
const maxRecordBytes = 100_000;

/** A file that can't be read at all; lines that can be read and are wrong are the reader's to judge. */
export class UnreadableFile extends HouseError {
  constructor(path: string, cause: unknown) {
    super('unreadable-file', { path }, false, cause);
    this.message = `${path} cannot be read: ${reasonIn(cause)}.`;
  }
}

/**
 * Reads a CSV file line by line: `;` or `,` (as its first line has), UTF-8 with or without BOM.
 * A first line that names the first column is a header and gives the order of columns.
 * Fails with `UnreadableFile` on a file that is not there, not UTF-8 or not CSV.
 */
export async function* csvRows<Column extends string>(
  path: string,
  columns: readonly Column[],
): AsyncGenerator<CsvRow<Column>> {
  try {
    yield* rowsIn(path, columns);
  } catch (error) {
    throw new UnreadableFile(path, error);
  }
}

async function* rowsIn<Column extends string>(
  path: string,
  columns: readonly Column[],
): AsyncGenerator<CsvRow<Column>> {
  const texts = decoded(path);
  const { value: beginning } = await texts.next();
  if (beginning === undefined) return;
  const source = Readable.from(joined(beginning, texts));
  const parser = parse({
    delimiter: delimiterOf(beginning),
    recordDelimiter: ['\r\n', '\n', '\r'],
    info: true,
    relaxColumnCount: true,
    // A stray quote spoils its own field, not the file.
    relaxQuotes: true,
    skipEmptyLines: true,
    maxRecordSize: maxRecordBytes,
  });
  source.on('error', error => parser.destroy(error));
  let order: readonly string[] | null = null;
  for await (const parsed of source.pipe(parser)) {
    const { record, info }: ParsedRecord = parsed;
    const header: readonly string[] | null = order === null ? headerIn(record, columns) : null;
    order ??= header ?? columns;
    if (header === null) yield rowOf(record, info.lines, order, columns);
  }
}

/** The file's text in pieces, its BOM taken off. */
async function* decoded(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of createReadStream(path)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function* joined(beginning: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield beginning;
  yield* rest;
}

function delimiterOf(text: string): string {
  const firstLine = text.split('\n', 1)[0] ?? '';
  return firstLine.includes(';') ? ';' : ',';
}

function headerIn(record: readonly string[], columns: readonly string[]): string[] | null {
  const names = record.map(field => field.trim().toLowerCase());
  return columns[0] !== undefined && names.includes(columns[0]) ? names : null;
}

function rowOf<Column extends string>(
  record: readonly string[],
  line: number,
  order: readonly string[],
  columns: readonly Column[],
): CsvRow<Column> {
  const fields = columns.map(column => [column, record[order.indexOf(column)]?.trim() ?? '']);
  return Object.assign(Object.fromEntries(fields), { line });
}

function reasonIn(cause: unknown): string {
  const { code, message }: { code?: unknown; message?: unknown } = Object(cause);
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is not UTF-8';
  return String(message);
}
