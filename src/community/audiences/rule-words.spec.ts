import { describe, expect, it } from '@jest/globals';
import type { Rule } from './rule.js';
import type { RuleNames } from './rule-names.service.js';
import { ruleSentence } from './rule-words.js';

const names: RuleNames = {
  groups: new Map([['g', { slug: 'x-finance', name: 'X-Finance' }]]),
  lists: new Map([['l', 'bureau']]),
};
const bureau: Rule = { kind: 'list', listId: 'l' };
const years: Rule = { kind: 'promotions', from: 1998, to: 2002 };
const own: Rule = { kind: 'members', groupId: null };
const one: Rule = { kind: 'promotions', from: 1998, to: 1998 };

function say(rule: Rule): string[] {
  return (['fr', 'en'] as const).map(language => ruleSentence(language, { rule, names, ownGroup: 'Golf' }));
}

describe('a rule in words', () => {
  it('reads as one sentence', () => {
    expect(say({ kind: 'minus', of: { kind: 'union', of: [own, years] }, less: bureau })).toEqual([
      'Les membres du groupe Golf et les promotions 1998 à 2002, sauf les personnes de la liste bureau.',
      'Members of the group Golf and the promotions 1998 to 2002, except people on the list bureau.',
    ]);
  });

  it('says with brackets what belongs together', () => {
    const inner: Rule = { kind: 'minus', of: own, less: bureau };
    expect(say({ kind: 'union', of: [inner, one] })[0]).toBe(
      '(les membres du groupe Golf, sauf les personnes de la liste bureau) et la promotion 1998.',
    );
  });

  it('says what is gone', () =>
    expect(
      say({
        kind: 'union',
        of: [
          { kind: 'list', listId: 'x' },
          { kind: 'animators', groupId: 'y' },
        ],
      }),
    ).toEqual([
      'Une liste qui n’existe plus et un groupe qui n’existe plus.',
      'A list that is gone and a group that is gone.',
    ]));
});
