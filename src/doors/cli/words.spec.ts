import { describe, expect, it } from '@jest/globals';
import { readWords } from './words.js';

const verb = {
  options: { moderator: { type: 'string', multiple: true }, group: { type: 'string' } },
  least: 1,
  most: 2,
} as const;

describe('the words after a verb', () => {
  it('are arguments and options, in any order', () => {
    expect(
      readWords(verb, ['--group', 'x-golf', 'golf', '--moderator=a', '--json', '--moderator', 'b']),
    ).toEqual({
      kind: 'words',
      words: { arguments: ['golf'], options: { group: 'x-golf', moderator: ['a', 'b'], json: true } },
    });
  });
  it.each([
    ['an argument is missing', []],
    ['too many arguments', ['a', 'b', 'c']],
    ['an unknown option', ['a', '--frob']],
    ['an option without its value', ['a', '--group']],
    ['a flag with a value', ['a', '--json=yes']],
  ])('are refused for %s', (_, args) => {
    expect(readWords(verb, args)).toMatchObject({ kind: 'bad-usage', problem: expect.any(String) });
  });
});
