import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { formOf, readLines, readRuleForm, withRoom } from './rule-form.js';

describe('the form of a rule', () => {
  it('is read from anything that is sent', () =>
    fc.assert(
      fc.property(fc.anything(), body => {
        expect(['written', 'faults']).toContain(readLines(readRuleForm(body)).kind);
      }),
    ));

  it('gives back the rule it was filled in from', () => {
    const written = {
      plus: [
        { kind: 'members' as const, group: '' },
        { kind: 'promotions' as const, from: 1998, to: 2002 },
      ],
      minus: [
        { kind: 'list' as const, list: 'bureau' },
        { kind: 'animators' as const, group: 'golf' },
      ],
    };
    expect(readLines(formOf(written))).toMatchObject({ kind: 'written', written });
  });

  it('takes one year for both, and skips empty lines', () => {
    const body = { 'plus-0-kind': '', 'plus-3-kind': 'promotions', 'plus-3-from': ' 1998 ', 'plus-3-to': '' };
    expect(readLines(readRuleForm(body))).toMatchObject({
      written: { plus: [{ kind: 'promotions', from: 1998, to: 1998 }], minus: [] },
    });
  });

  it.each([
    [{ kind: 'promotions', from: '98' }, 'bad-year'],
    [{ kind: 'promotions', from: '2002', to: '1998' }, 'years-backwards'],
    [{ kind: 'list' }, 'list-missing'],
    [{ kind: 'members', group: ' ' }, 'group-missing'],
  ])('says of %j: %s', (line, fault) => {
    const body = Object.fromEntries(
      Object.entries(line).map(([field, value]) => [`minus-0-${field}`, value]),
    );
    expect(readLines(readRuleForm(body))).toEqual({ kind: 'faults', faults: new Map([['minus-0', fault]]) });
  });

  it('has room for one more', () => {
    expect(withRoom([], 'plus')).toHaveLength(2);
    expect(withRoom([], 'minus')).toHaveLength(1);
  });
});
