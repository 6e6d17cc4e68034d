import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CsvRow, csvRows, UnreadableFile } from './csv-rows.js';

const columns = ['address', 'name', 'promotion'] as const;
type Row = CsvRow<(typeof columns)[number]>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer): Promise<Row[]> {
  const path = join(folder, 'rows.csv');
  await writeFile(path, content);
  return rowsAt(path);
}

async function rowsAt(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of csvRows(path, columns)) rows.push(row);
  return rows;
}

const anne = { address: 'anne@plume.example', name: 'Anne Élie', promotion: '1999' };

describe('rows of a CSV file', () => {
  it('are read without a header', async () => {
    expect(await read('anne@plume.example,Anne Élie,1999\n')).toEqual([{ line: 1, ...anne }]);
  });
  it('are read with a header, in its order', async () => {
    const rows = await read('Promotion;Address;Name\r\n1999;anne@plume.example;Anne Élie\r\n');
    expect(rows).toEqual([{ line: 2, ...anne }]);
  });
  it('may begin with a BOM', async () => {
    expect(await read('\uFEFFaddress,name,promotion\nanne@plume.example,Anne Élie,1999')).toEqual([
      { line: 2, ...anne },
    ]);
  });
  it('keep a comma inside a file of semicolons, and what quotes hold', async () => {
    const rows = await read('a@b.example;"Le Bris; Marc, dit ""Capitaine""";1980\n');
    expect(rows).toEqual([
      { line: 1, address: 'a@b.example', name: 'Le Bris; Marc, dit "Capitaine"', promotion: '1980' },
    ]);
  });
  it('may lack their last fields, and empty lines count for nothing but their number', async () => {
    const rows = await read('a@b.example\n\nc@d.example,C\n');
    expect(rows).toEqual([
      { line: 1, address: 'a@b.example', name: '', promotion: '' },
      { line: 3, address: 'c@d.example', name: 'C', promotion: '' },
    ]);
  });
  it('may end in different ways', async () => {
    const rows = await read('a@b.example,A\r\nc@d.example,C\ne@f.example,E');
    expect(rows.map(({ line, address }) => [line, address])).toEqual([
      [1, 'a@b.example'],
      [2, 'c@d.example'],
      [3, 'e@f.example'],
    ]);
  });
  it('survive a stray quote', async () => {
    const rows = await read('"a"b@c.example,A\nd@e.example,D "the" E\n');
    expect(rows.map(({ name }) => name)).toEqual(['A', 'D "the" E']);
  });
  it('are none in an empty file', async () => {
    expect(await read('')).toEqual([]);
  });
});

describe('a file that can’t be read', () => {
  it.each([
    ['in Latin-1', Buffer.from('a@b.example,Andr\xe9\n', 'latin1'), /not UTF-8/],
    ['whose quote never closes', 'a@b.example,"A\nc@d.example,C\n', /line/],
  ])('is one %s', async (_, content, reason) => {
    const reading = read(content);
    await expect(reading).rejects.toBeInstanceOf(UnreadableFile);
    await expect(reading).rejects.toThrow(reason);
  });
  it('is one that is not there', async () => {
    await expect(rowsAt('/nowhere/at-all.csv')).rejects.toThrow(/no such file/);
  });
});
