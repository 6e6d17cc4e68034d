import { describe, expect, it } from '@jest/globals';
import { canAnimate, canAskToJoin, canSee, canSeeMembers, type GroupViewer } from './group-permissions.js';

const stranger: GroupViewer = { isAnimator: false, isMember: false, roles: [] };
const member = { ...stranger, isMember: true };
const animator = { ...member, isAnimator: true };
const operator = { ...stranger, roles: ['operator'] };
const everybody = [animator, operator, member, stranger];

function whoSees(visibility: 'public' | 'private'): boolean[] {
  return everybody.map(viewer => canSee(viewer, { visibility }));
}

function whoSeesMembers(membersVisibleTo: 'members' | 'animators'): boolean[] {
  return everybody.map(viewer => canSeeMembers(viewer, { membersVisibleTo }));
}

function mayAsk(visibility: 'public' | 'private', joining: 'open' | 'asked' | 'invited'): boolean[] {
  return everybody.map(viewer => canAskToJoin(viewer, { visibility, joining }));
}

describe('in front of a group', () => {
  it('animators and operators run it, others do not', () => {
    expect(everybody.map(viewer => canAnimate(viewer))).toEqual([true, true, false, false]);
    expect(canAnimate({ ...stranger, roles: ['ax', 'ethics', 'board', 'dpo'] })).toBe(false);
  });

  it('only those inside see a private one', () => {
    expect(whoSees('public')).toEqual([true, true, true, true]);
    expect(whoSees('private')).toEqual([true, true, true, false]);
  });

  it('its members are seen by members, or by those who run it alone', () => {
    expect(whoSeesMembers('members')).toEqual([true, true, true, false]);
    expect(whoSeesMembers('animators')).toEqual([true, true, false, false]);
  });

  it('who is not of it may ask, where asking is of use', () => {
    expect(mayAsk('public', 'asked')).toEqual([false, true, false, true]);
    expect(mayAsk('public', 'open')).toEqual([false, true, false, true]);
    expect(mayAsk('public', 'invited')).toEqual([false, false, false, false]);
    expect(mayAsk('private', 'asked')).toEqual([false, true, false, false]);
  });
});
