import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { pass, steer } from '../rule.js';
import { acrossLists } from './across-lists.rule.js';

describe('a text on several lists', () => {
  it('is the affair of the group whose lists they are', () =>
    expect(acrossLists(aPost().echoed({ lists: 9, groups: 1 }).context)).toEqual(pass));

  it('may go to two lists of two groups', () =>
    expect(
      acrossLists(aPost().echoed({ lists: 2, groups: 2, people: 900, directory: 17_000 }).context),
    ).toEqual(pass));

  it('is an announcement from the third list on', () =>
    expect(acrossLists(aPost().echoed({ lists: 3, groups: 2 }).context)).toEqual(
      steer('across-lists', { lists: 3, groups: 2, days: 7 }),
    ));

  it('is an announcement as soon as they reach more than a tenth of the directory together', () => {
    expect(reaching(1_700)).toEqual(pass);
    expect(reaching(1_701)).toEqual(
      steer('across-lists-wide', { lists: 2, people: 1_701, directory: 17_000 }),
    );
  });

  it('is none for a handful of people, however small the directory', () => {
    const small = { lists: 2, groups: 2, directory: 40 };
    expect(acrossLists(aPost().echoed({ ...small, people: 25 }).context)).toEqual(pass);
    expect(acrossLists(aPost().echoed({ ...small, people: 26 }).context).kind).toBe('steer');
  });

  it('never keeps an animator from the own groups', () => {
    const post = aPost().author({ isAnimator: true }).echoed({ lists: 9, groups: 9 });
    expect(acrossLists(post.context)).toEqual(pass);
  });

  it('goes or stays as the ethics team said', () => {
    const many = { lists: 9, groups: 9 };
    expect(acrossLists(aPost().echoed({ ...many, word: 'allowed' }).context)).toEqual(pass);
    expect(acrossLists(aPost().echoed({ word: 'held' }).context)).toEqual(steer('campaign-held'));
  });
});

function reaching(people: number): ReturnType<typeof acrossLists> {
  return acrossLists(aPost().echoed({ lists: 2, groups: 2, people, directory: 17_000 }).context);
}
