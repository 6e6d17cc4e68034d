import { readFileSync } from 'node:fs';

/** The lines of a file beside this one, without remarks (`#` to the end of a line) and empty lines. */
export function linesOf(file: string): string[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .map(line => line.replace(/#.*/, '').trim())
    .filter(line => line !== '');
}
