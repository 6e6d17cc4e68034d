import { describe, expect, it } from '@jest/globals';
import { canAskReview, canCarryDraft, canDropDraft, canEditDraft, isOwnDraft } from './draft-permissions.js';
import type { Fate, StepOutcome } from './step-outcome.js';

const open = { state: 'open' } as const;
const step = (channel: StepOutcome['channel'], fate: Fate) => ({ channel, fate });

describe('a draft', () => {
  it('is its author’s, and nobody’s without one', () => {
    expect(isOwnDraft('anne', { authorId: 'anne' })).toBe(true);
    expect(isOwnDraft('bruno', { authorId: 'anne' })).toBe(false);
    expect(isOwnDraft(null, { authorId: null })).toBe(false);
  });

  it('goes to one place at a time', () => {
    for (const fate of ['waiting', 'accepted', 'published'] as const)
      expect(canCarryDraft(open, [step('monthly-letter', fate)])).toBe(false);
    for (const fate of ['prepared', 'changes', 'refused', 'withdrawn', 'moved', 'gone'] as const)
      expect(canCarryDraft(open, [step('forum-ads', fate)])).toBe(true);
    expect(canDropDraft(open, [step('group-list', 'waiting')])).toBe(false);
  });

  it('may be carried while the ethics team looks, which is asked once at a time', () => {
    const asked = [step('review', 'waiting')];
    expect(canCarryDraft({ state: 'asked' }, asked)).toBe(true);
    expect(canAskReview({ state: 'asked' }, asked)).toBe(false);
    expect(canAskReview(open, [step('review', 'answered')])).toBe(true);
  });

  it('is taken back before anything else is done with it', () => {
    const dropped = { state: 'dropped' } as const;
    expect([canEditDraft(dropped), canCarryDraft(dropped, []), canAskReview(dropped, [])]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
