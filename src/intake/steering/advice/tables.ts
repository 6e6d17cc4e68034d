import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WordFinder } from './word-finder.js';
import { type Near, readWordTable, type WordTable } from './word-table.js';

/** All tables of `words/`, read once: a mistake in one stops the start with its file and line. */
function readTables(): WordTable {
  const folder = fileURLToPath(new URL('words', import.meta.url));
  const files = globSync('*.txt', { cwd: folder }).toSorted();
  const tables = files.map(file => readWordTable(readFileSync(`${folder}/${file}`, 'utf8'), file));
  return {
    entries: tables.flatMap(({ entries }) => entries),
    nears: tables.flatMap(({ nears }) => nears),
  };
}

const tables = readTables();

export const wordFinder = new WordFinder(tables);
export const nearSigns: readonly Near[] = tables.nears;
