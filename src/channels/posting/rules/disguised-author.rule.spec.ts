import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { disguisedAuthor } from './disguised-author.rule.js';

describe('disguised author', () => {
  const stranger = aPost().by('x@evil.example');

  for (const name of [
    'paul@ecole.example',
    'Paul <paul@ecole.example>',
    "'paul@ecole.example'",
    'Paul (paul@ecole.example)',
    '« paul@ecole.example »',
    'mailto:paul@ecole.example',
    'paul＠ecole.example',
    'paul@\u200becole.example',
    'x@evil.example, paul@ecole.example',
  ])
    it(`holds ${name}`, () =>
      expect(disguisedAuthor(stranger.named(name).context)).toEqual(hold('disguised-author')));

  for (const name of [
    '',
    'Paul',
    'x@evil.example',
    'X@Evil.Example',
    '<x@evil.example>',
    'Paul @ Paris',
    'paul@home',
    '@paul.martin',
    'Paul @ecole.example',
    'anne@.',
  ])
    it(`passes ${name || 'no name'}`, () =>
      expect(disguisedAuthor(stranger.named(name).context)).toEqual(pass));

  it('takes both forms of an international domain as one', () => {
    const post = aPost().by('anne@xn--cole-9oa.example').named('anne@école.example');
    expect(disguisedAuthor(post.context)).toEqual(pass);
  });

  it('takes an apostrophe for a part of the address', () => {
    const post = aPost().by("o'brien@ecole.example").named("O'Brien@ecole.example");
    expect(disguisedAuthor(post.context)).toEqual(pass);
  });

  it('looks at every mailbox', () => {
    const from = [
      { name: 'Anne', address: 'anne@ecole.example' },
      { name: 'paul@ecole.example', address: null },
    ];
    expect(disguisedAuthor(aPost().message({ from }).context)).toEqual(hold('disguised-author'));
  });
});
