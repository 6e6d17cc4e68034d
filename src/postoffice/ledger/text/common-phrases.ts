import { readFileSync } from 'node:fs';

/** `common-phrases.txt`, a phrase a line; what follows `#` is a remark. */
export const commonPhrases: readonly string[] = readFileSync(
  new URL('common-phrases.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .map(line => line.replace(/#.*/, '').trim())
  .filter(line => line !== '');
