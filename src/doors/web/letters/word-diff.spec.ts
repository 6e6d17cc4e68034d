import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { type DiffPart, wordDiff } from './word-diff.js';

const text = array(constantFrom('un', 'deux', 'trois', 'quatre', ' ', '\n'), { maxLength: 30 }).map(words =>
  words.join(' '),
);
const side = (parts: readonly DiffPart[], without: DiffPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(part => part.text)
    .join('');

describe('the difference of two texts', () => {
  it('is told word by word', () => {
    expect(wordDiff('le dîner de mai', 'le grand dîner')).toEqual([
      { kind: 'same', text: 'le ' },
      { kind: 'added', text: 'grand ' },
      { kind: 'same', text: 'dîner' },
      { kind: 'removed', text: ' de mai' },
    ]);
  });

  it('is nothing for a text and itself, and all for two strangers', () => {
    expect(wordDiff('un deux', 'un deux')).toEqual([{ kind: 'same', text: 'un deux' }]);
    expect(wordDiff('un', '')).toEqual([{ kind: 'removed', text: 'un' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('gives back both texts, whole', () => {
    assert(
      property(text, text, (from, to) => {
        const parts = wordDiff(from, to);
        expect(side(parts, 'added')).toBe(from);
        expect(side(parts, 'removed')).toBe(to);
      }),
    );
  });
});
