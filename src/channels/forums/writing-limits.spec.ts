import { describe, expect, it } from '@jest/globals';
import { isTooMuch } from './writing-limits.js';

const quiet = { published: 10, threadsOfDay: 0, messagesOfDay: 0, messagesOfHour: 0 };

describe('how much one writes', () => {
  it.each([
    ['somebody known', quiet, true, false],
    ['somebody known, threads of a day', { ...quiet, threadsOfDay: 8 }, true, true],
    ['an answer after them', { ...quiet, threadsOfDay: 8 }, false, false],
    ['answers of an hour', { ...quiet, messagesOfHour: 20 }, false, true],
    ['a newcomer’s second thread', { ...quiet, published: 0, threadsOfDay: 1 }, true, false],
    ['a newcomer’s third', { ...quiet, published: 2, threadsOfDay: 2 }, true, true],
    ['a newcomer’s fifth message of an hour', { ...quiet, published: 2, messagesOfHour: 4 }, false, true],
  ] as const)('%s', (_who, lately, isThread, expected) => expect(isTooMuch(lately, isThread)).toBe(expected));
});
