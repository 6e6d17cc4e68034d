import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { maxNesting, maxTerms, type Rule, termsOf } from './rule.js';
import { readRule } from './rule-reader.js';

const id = '5b0f4f1e-7f0e-4c3e-9a44-0f3b9b6e4f10';
const term: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ kind: fc.constantFrom('members', 'animators'), groupId: fc.option(fc.uuid()) }),
  fc
    .tuple(fc.integer({ min: 1794, max: 2100 }), fc.nat(100))
    .map(([from, span]): Rule => ({ kind: 'promotions', from, to: from + span })),
  fc.uuid().map((listId): Rule => ({ kind: 'list', listId })),
);
const rule = fc.letrec<{ rule: Rule }>(tie => ({
  rule: fc.oneof(
    { maxDepth: maxNesting - 1 },
    term,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((of): Rule => ({ kind: 'union', of })),
    fc.tuple(tie('rule'), tie('rule')).map(([of, less]): Rule => ({ kind: 'minus', of, less })),
  ),
})).rule;

describe('reading a rule', () => {
  it('gives back what was kept', () =>
    fc.assert(
      fc.property(rule, kept => {
        const read = readRule(JSON.parse(JSON.stringify(kept)));
        expect(read).toEqual(termsOf(kept).length <= maxTerms ? kept : null);
      }),
    ));

  it('answers anything at all, and what it reads reads again', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.object({ key: fc.constantFrom('kind', 'of', 'less') })),
        value => {
          const read = readRule(value);
          expect(read && readRule(read)).toEqual(read);
        },
      ),
    ));

  it.each<[string, unknown]>([
    ['nothing', null],
    ['another kind', { kind: 'everybody' }],
    ['no kind of its own', Object.create({ kind: 'list', listId: id })],
    ['a name for an id', { kind: 'list', listId: 'golf' }],
    ['promotions backwards', { kind: 'promotions', from: 2002, to: 1998 }],
    ['half a promotion', { kind: 'promotions', from: 1998.5, to: 2002 }],
    ['a year that is none', { kind: 'promotions', from: 98, to: 99 }],
    ['an empty union', { kind: 'union', of: [] }],
    ['a union with a stranger in it', { kind: 'union', of: [{ kind: 'list', listId: id }, 7] }],
    ['a minus of nothing', { kind: 'minus', of: { kind: 'list', listId: id } }],
  ])('refuses %s', (_what, value) => expect(readRule(value)).toBeNull());

  it('refuses what nobody could read back', () => {
    let deep: unknown = { kind: 'list', listId: id };
    for (let i = 0; i < maxNesting; i++) deep = { kind: 'union', of: [deep] };
    expect(readRule(deep)).toBeNull();
    const of = Array.from({ length: maxTerms + 1 }, () => ({ kind: 'list', listId: id }));
    expect(readRule({ kind: 'union', of })).toBeNull();
    expect(readRule({ kind: 'union', of: of.slice(1) })).not.toBeNull();
  });
});
