import { describe, expect, it } from '@jest/globals';
import { canAnimate, canSee, type GroupViewer } from './group-permissions.js';

const stranger: GroupViewer = { isAnimator: false, isMember: false, roles: [] };
const member = { ...stranger, isMember: true };
const animator = { ...member, isAnimator: true };
const operator = { ...stranger, roles: ['operator'] };

function whoSees(visibility: 'public' | 'private'): boolean[] {
  return [animator, operator, member, stranger].map(viewer => canSee(viewer, { visibility }));
}

describe('in front of a group', () => {
  it('animators and operators run it, others do not', () => {
    expect([animator, operator, member, stranger].map(viewer => canAnimate(viewer))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(canAnimate({ ...stranger, roles: ['ax', 'ethics', 'board', 'dpo'] })).toBe(false);
  });

  it('only those inside see a private one', () => {
    expect(whoSees('public')).toEqual([true, true, true, true]);
    expect(whoSees('private')).toEqual([true, true, true, false]);
  });
});
