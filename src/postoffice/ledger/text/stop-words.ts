import { linesOf } from './word-list.js';

/** `stop-words.txt`: words that say nothing by themselves, folded. */
export const stopWords: ReadonlySet<string> = new Set(
  linesOf('stop-words.txt').flatMap(line => line.split(/\s+/)),
);
