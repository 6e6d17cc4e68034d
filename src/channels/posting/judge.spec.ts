import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anyPost } from '../../../test/builders/posting-context.arbitrary.js';
import { aPost } from '../../../test/builders/posting-context.js';
import { chain } from './chain.js';
import type { DecisionKind, Verdict } from './decision.js';
import { judge } from './judge.js';
import { hold, pass, type Rule } from './rule.js';

const strongestFirst: readonly DecisionKind[] = ['discard', 'reject', 'steer', 'hold', 'accept'];

const anyVerdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.constant(pass),
  fc.record({
    kind: fc.constantFrom('hold', 'steer', 'reject', 'discard'),
    reason: fc.record({ code: fc.string(), values: fc.constant({}) }),
  }),
);

/** Rules that always say the same. */
const anyChain = fc.array(
  anyVerdict.map(
    (verdict): Rule =>
      () =>
        verdict,
  ),
  { maxLength: 8 },
);

function broken(): Verdict {
  throw new Error('a mistake');
}

describe('judge', () => {
  const { context } = aPost();

  it('accepts an ordinary post, for no reason', () => {
    expect(judge(context)).toEqual({ kind: 'accept', reasons: [] });
  });

  it('keeps every reason, in the order of the chain', () => {
    const post = aPost().stranger().withBytes(2_000_000).author({ isBanned: true });
    const { kind, reasons } = judge(post.context);
    expect(kind).toBe('reject');
    expect(reasons.map(({ code }) => code)).toEqual(['banned', 'not-subscribed', 'too-large']);
  });

  it('holds a post when a rule throws, and names the rule', () => {
    expect(judge(context, [broken])).toEqual({
      kind: 'hold',
      reasons: [{ code: 'rule-failed', values: { rule: 'broken' } }],
    });
  });

  it('still discards or rejects when another rule throws', () => {
    const decision = judge(aPost().message({ envelopeSender: null }).context, [broken, ...chain]);
    expect(decision.kind).toBe('discard');
  });

  it('holds a list whose policy nobody knows', () => {
    const post = aPost().list(JSON.parse('{"policy":"constructor"}'));
    expect(judge(post.context)).toEqual({
      kind: 'hold',
      reasons: [{ code: 'rule-failed', values: { rule: 'policy' } }],
    });
  });

  it('is total, and no rule of the house ever fails', () => {
    fc.assert(
      fc.property(anyPost, post => {
        const { kind, reasons } = judge(post);
        expect(strongestFirst).toContain(kind);
        expect(reasons.length === 0).toBe(kind === 'accept');
        expect(reasons.map(({ code }) => code)).not.toContain('rule-failed');
      }),
      { numRuns: 500 },
    );
  });

  it('answers the same when asked again', () => {
    fc.assert(fc.property(anyPost, post => expect(judge(post)).toEqual(judge(post))));
  });

  it('puts first a reason of the kind that won', () => {
    fc.assert(
      fc.property(anyPost, post => {
        const { kind, reasons } = judge(post);
        const first = chain.map(rule => rule(post)).find(verdict => verdict.kind === kind);
        expect(first === undefined).toBe(kind === 'accept');
        expect(first && 'reason' in first ? first.reason : undefined).toEqual(reasons[0]);
      }),
      { numRuns: 500 },
    );
  });

  it('lets the strongest verdict win, in whatever chain', () => {
    fc.assert(
      fc.property(anyChain, rules => {
        const said = rules.map(rule => rule(context).kind);
        const expected = strongestFirst.find(kind => said.some(one => one === kind)) ?? 'accept';
        expect(judge(context, rules).kind).toBe(expected);
      }),
    );
  });

  it('is not changed by a rule that passes', () => {
    fc.assert(
      fc.property(anyChain, fc.nat(), (rules, at) => {
        expect(
          judge(
            context,
            rules.toSpliced(at % (rules.length + 1), 0, () => pass),
          ),
        ).toEqual(judge(context, rules));
      }),
    );
  });

  it('gives one kind whatever the order of the chain', () => {
    const anyOrder = fc.shuffledSubarray([...chain], { minLength: chain.length });
    fc.assert(
      fc.property(anyPost, anyOrder, (post, shuffled) => {
        expect(judge(post, shuffled).kind).toBe(judge(post).kind);
      }),
    );
  });

  it('never grows milder when a rule is added', () => {
    fc.assert(
      fc.property(anyChain, anyVerdict, (rules, verdict) => {
        const before = strongestFirst.indexOf(judge(context, rules).kind);
        const after = strongestFirst.indexOf(judge(context, [...rules, () => verdict]).kind);
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('takes a hold as a hold', () => {
    expect(judge(context, [() => hold('bcc-only')])).toEqual({
      kind: 'hold',
      reasons: [{ code: 'bcc-only', values: {} }],
    });
  });
});

describe('the chain', () => {
  it('has each rule once, under its own name', () => {
    expect(new Set(chain).size).toBe(chain.length);
    expect(new Set(chain.map(rule => rule.name)).size).toBe(chain.length);
  });
});
