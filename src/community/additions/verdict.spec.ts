import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { needsReview } from './bounds.js';
import type { PastedLine } from './pasted-people.js';
import { type AddressFacts, eligible, judgeLines, totalsOf, verdictOf } from './verdict.js';

const nobody: AddressFacts = {
  personId: null,
  knownName: '',
  knownPromotion: null,
  isRegistered: false,
  isOtherAddress: false,
  isDeceased: false,
  isPresent: false,
  isInvited: false,
  isWaiting: false,
  hasLeft: false,
  isRefusing: false,
  isSuppressed: false,
};

const readLine = (line: number, address: string): PastedLine => ({
  kind: 'read',
  line,
  address,
  name: '',
  promotion: null,
});

describe('a verdict', () => {
  it.each([
    ['new', {}],
    ['known', { personId: 'anne' }],
    ['present', { personId: 'anne', isPresent: true, isRefusing: true }],
    ['deceased', { personId: 'anne', isDeceased: true, isPresent: true }],
    ['refusing', { personId: 'anne', isRefusing: true, hasLeft: true, isInvited: true }],
    ['suppressed', { isSuppressed: true }],
    ['left', { hasLeft: true, isInvited: true }],
    ['waiting', { isWaiting: true, isInvited: true }],
    ['invited', { isInvited: true }],
  ] as const)('is %s for %j', (verdict, change) => {
    expect(verdictOf({ ...nobody, ...change })).toBe(verdict);
  });

  it('says of the second address of one person which line has the first', () => {
    const anne = { ...nobody, personId: 'anne', knownName: 'Anne' };
    const facts = new Map([
      ['a@a.example', anne],
      ['anne@a.example', { ...anne, isOtherAddress: true }],
    ]);
    const judged = judgeLines([readLine(1, 'a@a.example'), readLine(4, 'anne@a.example')], facts);
    expect(judged).toMatchObject([{ verdict: 'known' }, { verdict: 'duplicate', of: 1 }]);
    expect(eligible(judged)).toHaveLength(1);
  });

  it('is given to every line, and the totals are all of them', () => {
    const aLine = fc.oneof(
      fc.nat(9).map(n => readLine(1, `p${n}@a.example`)),
      fc.constant<PastedLine>({ kind: 'invalid', line: 1, text: '?', fault: 'no-address' }),
      fc.nat(9).map((n): PastedLine => ({
        kind: 'duplicate',
        of: 1,
        line: 1,
        address: `p${n}@a.example`,
        name: '',
        promotion: null,
      })),
    );
    fc.assert(
      fc.property(fc.array(aLine), lines => {
        const judged = judgeLines(lines, new Map());
        expect(judged).toHaveLength(lines.length);
        expect([...totalsOf(judged).values()].reduce((sum, count) => sum + count, 0)).toBe(lines.length);
      }),
    );
  });
});

describe('an addition', () => {
  it.each([
    ['fifty of the directory', { registered: 50, newcomers: 50, present: 4_000 }, false],
    ['one more', { registered: 51, newcomers: 51, present: 4_000 }, true],
    ['twenty-five in a new group', { registered: 25, newcomers: 25, present: 1 }, false],
    ['one more than that', { registered: 0, newcomers: 26, present: 1 }, true],
    ['a fifth of a group', { registered: 0, newcomers: 40, present: 200 }, false],
    ['more than a fifth', { registered: 0, newcomers: 41, present: 200 }, true],
  ])('of %s: reviewed %#', (_, jump, isReviewed) => {
    expect(needsReview(jump)).toBe(isReviewed);
  });
});
