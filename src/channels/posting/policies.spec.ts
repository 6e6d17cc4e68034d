import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anyAuthor } from '../../../test/builders/posting-context.arbitrary.js';
import { aPost } from '../../../test/builders/posting-context.js';
import { isPolicyName, policies, policyRow } from './policies.js';
import type { PolicyName } from '../../community/lists/policy-name.js';
import { policy } from './rules/policy.rule.js';

const subscriber = aPost().subscribed(3);
const stranger = aPost().by('inconnu@ailleurs.example').stranger();

const authors = {
  moderator: stranger.author({ isModerator: true }),
  animator: stranger.author({ isAnimator: true }),
  subscriber,
  'subscriber, third post': aPost().subscribed(2),
  'subscriber, first post': aPost().subscribed(0),
  'flagged subscriber': subscriber.flagged(),
  'flagged animator': subscriber.flagged().author({ isAnimator: true }),
  'flagged moderator': subscriber.flagged().author({ isModerator: true }),
  'directory person': stranger.author({ isInDirectory: true }),
  'always accepted': stranger.author({ isAlwaysAccepted: true }),
  'always accepted, first post': aPost().subscribed(0).author({ isAlwaysAccepted: true }),
  'always accepted, flagged': subscriber.flagged().author({ isAlwaysAccepted: true }),
  stranger,
};

const names = [
  'members',
  'members-and-known',
  'open',
  'moderated',
  'newcomers-moderated',
  'animators-only',
] as const satisfies readonly PolicyName[];

function cell(author: keyof typeof authors, name: PolicyName): string {
  const verdict = policy(authors[author].onPolicy(name).context);
  return verdict.kind === 'pass' ? 'ok' : `${verdict.kind} ${verdict.reason.code}`;
}

/** In the order of `names`. */
const table: readonly (readonly [keyof typeof authors, ...string[]])[] = [
  ['moderator', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  ['animator', 'ok', 'ok', 'ok', 'hold list-moderated', 'ok', 'ok'],
  ['subscriber', 'ok', 'ok', 'ok', 'hold list-moderated', 'ok', 'reject animators-only'],
  [
    'subscriber, third post',
    'ok',
    'ok',
    'ok',
    'hold list-moderated',
    'hold newcomer',
    'reject animators-only',
  ],
  [
    'subscriber, first post',
    'ok',
    'ok',
    'ok',
    'hold list-moderated',
    'hold newcomer',
    'reject animators-only',
  ],
  [
    'flagged subscriber',
    'hold member-flagged',
    'hold member-flagged',
    'hold member-flagged',
    'hold list-moderated',
    'hold member-flagged',
    'reject animators-only',
  ],
  [
    'flagged animator',
    'hold member-flagged',
    'hold member-flagged',
    'hold member-flagged',
    'hold list-moderated',
    'hold member-flagged',
    'ok',
  ],
  ['flagged moderator', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  [
    'directory person',
    'hold not-subscribed',
    'ok',
    'ok',
    'hold list-moderated',
    'hold not-subscribed',
    'reject animators-only',
  ],
  ['always accepted', 'ok', 'ok', 'ok', 'hold list-moderated', 'ok', 'reject animators-only'],
  ['always accepted, first post', 'ok', 'ok', 'ok', 'hold list-moderated', 'ok', 'reject animators-only'],
  [
    'always accepted, flagged',
    'hold member-flagged',
    'hold member-flagged',
    'hold member-flagged',
    'hold list-moderated',
    'hold member-flagged',
    'reject animators-only',
  ],
  [
    'stranger',
    'hold not-subscribed',
    'hold not-subscribed',
    'ok',
    'hold list-moderated',
    'hold not-subscribed',
    'reject animators-only',
  ],
];

describe('posting policies', () => {
  for (const [author, ...cells] of table)
    for (const [column, name] of names.entries())
      it(`${name}: ${author} → ${cells[column]}`, () => expect(cell(author, name)).toBe(cells[column]));

  it('covers every policy and every author', () => {
    expect(Object.keys(policies)).toEqual([...names]);
    expect(table.map(([author]) => author)).toEqual(Object.keys(authors));
  });

  it('has a row for anybody, the last one at the latest', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), anyAuthor, (name, author) => {
        expect(policies[name]).toContain(policyRow(name, author));
      }),
    );
    for (const name of names) expect(policies[name].at(-1)?.who).toBe('others');
  });

  it('knows its names from others', () => {
    expect(names.every(isPolicyName)).toBe(true);
    expect(['constructor', 'Members', ''].some(isPolicyName)).toBe(false);
  });
});
