import { expect, it } from '@jest/globals';
import { aList, aMember, hostile, shown } from '../../../../test/builders/pages.js';
import { rulePage } from './rule.page.js';
import type { RuleViewed } from './rule-view.js';

const standing = {
  personId: 'anne',
  roles: [],
  isModerator: false,
  mayDecide: false,
  isOwner: false,
  isAnimator: true,
  isSubscribed: false,
  isFormerReader: false,
};
const rule = { kind: 'promotions', from: 1950, to: 2026 } as const;
const form = { plus: [], minus: [] };
const shownRule = { rule, names: { groups: new Map(), lists: new Map<string, string>() } };
const trouble = { kind: 'needs-signatures', covered: 60, directory: 100 } as const;

function html(change: Partial<RuleViewed>): string {
  const view: RuleViewed = {
    seen: {
      list: aList({ rule: null, ruleSetAt: null, platformModeratedSince: null }),
      group: null,
      standing,
    },
    kept: null,
    setBy: null,
    recipientCount: 3,
    byHandCount: 3,
    outCount: 0,
    form,
    faults: new Map(),
    draft: { form, faults: new Map(), trouble, shown: shownRule },
    people: null,
    openRequest: null,
    isRefused: true,
    reason: '',
    isReasonMissing: false,
    isConfirmationMissing: false,
    byHand: null,
    done: undefined,
    ...change,
  };
  return shown(aMember(), rulePage(aMember(), view));
}

it('what was written to the board comes back with the rule', () => {
  expect(html({ reason: 'Pour les cinquante ans' })).toContain('Pour les cinquante ans</textarea>');
  expect(html({ reason: hostile })).not.toContain('<script');
  expect(html({ isReasonMissing: true })).toContain('id="reason-error"');
});
