import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../test/builders/posting-context.js';
import type { DecisionKind } from '../../channels/posting/decision.js';
import { List } from '../../community/lists/list.entity.js';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import { type Plan, settle } from './plan.js';

const unknown: Plan = { kind: 'unknown' };
const bounce: Plan = { kind: 'other', destination: { kind: 'bounce', deliveryId: '1' }, readers: [] };

describe('plans over SMTP', () => {
  it.each(['proven', 'unproven', 'contradicted'] as const)(
    'that all refuse are left to the reply (%s)',
    identity => {
      expect(settled('smtp', identity, [post('reject'), post('reject')])).toEqual(['reject', 'reject']);
      expect(settled('smtp', identity, [post('reject')])).toEqual(['reject']);
    },
  );

  it.each<[IdentityStrength, string]>([
    ['proven', 'reject, told'],
    ['unproven', 'hold'],
    ['contradicted', 'hold'],
  ])('that disagree, of a %s author: %s', (identity, refused) => {
    for (const other of [post('accept'), post('hold'), post('discard'), bounce, unknown]) {
      const [first, second] = settled('smtp', identity, [other, post('reject')]);
      expect([first, second]).toEqual([nameOf(other), refused]);
      expect(settled('smtp', identity, [post('reject'), other])[0]).toBe(refused);
    }
  });
});

describe('plans over LMTP, which answers for each recipient', () => {
  it.each<[IdentityStrength, string]>([
    ['proven', 'reject'],
    ['unproven', 'hold'],
    ['contradicted', 'hold'],
  ])('of a %s author who is refused: %s', (identity, refused) => {
    expect(settled('lmtp', identity, [post('reject')])).toEqual([refused]);
    expect(settled('lmtp', identity, [post('accept'), post('reject')])).toEqual(['accept', refused]);
  });
});

describe('plans that refuse nothing', () => {
  it.each(['smtp', 'lmtp'] as const)('stay as they are over %s', protocol => {
    const plans = [post('accept'), post('hold'), post('steer'), post('discard'), bounce, unknown];
    expect(settle(plans, arrival(protocol, 'unproven'))).toEqual(plans);
    expect(settle([], arrival(protocol, 'proven'))).toEqual([]);
  });
});

describe('a held refusal', () => {
  it('keeps its reasons', () => {
    const [plan] = settle([post('reject')], arrival('lmtp', 'unproven'));
    expect(plan).toMatchObject({ decision: { kind: 'hold', reasons: [{ code: 'list-closed' }] } });
  });
});

function settled(protocol: 'smtp' | 'lmtp', identity: IdentityStrength, plans: readonly Plan[]): string[] {
  return settle(plans, arrival(protocol, identity)).map(nameOf);
}

function nameOf(plan: Plan): string {
  if (plan.kind !== 'post') return plan.kind;
  return plan.tellsRefusal ? `${plan.decision.kind}, told` : plan.decision.kind;
}

function post(kind: DecisionKind): Plan {
  const reasons = kind === 'accept' ? [] : [{ code: 'list-closed', values: {} }];
  const decision = { kind, reasons };
  const judged = { list: new List(), context: aPost().context, decision, authorPersonId: null };
  return { kind: 'post', judged, decision, tellsRefusal: false, readers: null, announcement: null };
}

function arrival(protocol: 'smtp' | 'lmtp', identity: IdentityStrength): Parameters<typeof settle>[1] {
  return { envelope: { protocol }, identity };
}
