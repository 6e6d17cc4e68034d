import { linesOf } from './word-list.js';

/** `common-phrases.txt`, a phrase a line; what follows `#` is a remark. */
export const commonPhrases: readonly string[] = linesOf('common-phrases.txt');
