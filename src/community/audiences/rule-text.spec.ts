import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readRuleText, ruleText } from './rule-text.js';
import type { WrittenTerm } from './written-rule.js';

const name = fc.constantFrom('golf', 'x-finance', 'promo-1998', 'bureau.2');
const slug = fc.constantFrom('', 'golf', 'x-finance');
const term: fc.Arbitrary<WrittenTerm> = fc.oneof(
  fc.record({ kind: fc.constantFrom('members', 'animators'), group: slug }),
  fc.record({ kind: fc.constant('list' as const), list: name }),
  fc
    .tuple(fc.integer({ min: 1794, max: 2100 }), fc.nat(100))
    .map(([from, span]): WrittenTerm => ({ kind: 'promotions', from, to: from + span })),
);

describe('a rule as text', () => {
  it('reads back as it was written', () =>
    fc.assert(
      fc.property(fc.array(term, { minLength: 1 }), fc.array(term), (plus, minus) => {
        expect(readRuleText(ruleText({ plus, minus }))).toEqual({ plus, minus });
      }),
    ));

  it('is read as people type it', () =>
    expect(readRuleText(' Promotions 1998 – 2002;minus  LIST Bureau; members ; ')).toEqual({
      plus: [
        { kind: 'promotions', from: 1998, to: 2002 },
        { kind: 'members', group: '' },
      ],
      minus: [{ kind: 'list', list: 'bureau' }],
    }));

  it.each([
    ['', 'nothing-to-begin-with'],
    ['minus members', 'nothing-to-begin-with'],
    ['everybody', 'unknown-term'],
    ['promotion 98', 'unknown-term'],
    ['promotions 2002-1998', 'years-backwards'],
  ])('says what is wrong with “%s”: %s', (text, code) => expect(readRuleText(text)).toMatchObject({ code }));
});
