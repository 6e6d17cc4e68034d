import { describe, expect, it } from '@jest/globals';
import { tryHeader } from './pattern-trial.js';

const promotion = { field: 'subject', glob: '*promo*' };

describe('a header that is tried', () => {
  it.each([
    ['Subject: Grande PROMOTION', 'matches'],
    ['SUBJECT:promo', 'matches'],
    ['Subject: Sortie', 'passes'],
    ['X-Subject: promo', 'passes'],
    ['promo', 'unreadable'],
    ['', 'unreadable'],
  ])('%j %s', (line, kind) => expect(tryHeader(line, [promotion]).kind).toBe(kind));
});
