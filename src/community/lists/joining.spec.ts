import { describe, expect, it } from '@jest/globals';
import { admissionTo, type Joinable, joinings } from './joining.js';
import { nextState, subscriptionLife } from './subscription-life.js';

const open: Joinable = { joining: 'anyone', closedAt: null, isOfPrivateGroup: false };
const outsider = { isMember: false };
const member = { isMember: true };

describe('whoever asks for a list', () => {
  it.each([
    ['anyone', 'subscribed', 'subscribed'],
    ['members', 'requested', 'subscribed'],
    ['asked', 'requested', 'requested'],
    ['closed', 'closed', 'closed'],
  ] as const)('that takes %s is %s, a member of its group %s', (joining, forOutsider, forMember) => {
    expect(admissionTo({ ...open, joining }, outsider)).toBe(forOutsider);
    expect(admissionTo({ ...open, joining }, member)).toBe(forMember);
  });

  it('asks where the group is private, unless a member', () => {
    const hidden = { ...open, isOfPrivateGroup: true };
    expect(admissionTo(hidden, outsider)).toBe('requested');
    expect(admissionTo(hidden, member)).toBe('subscribed');
    expect(admissionTo({ ...hidden, joining: 'closed' }, member)).toBe('closed');
  });

  it('never joins a list that has closed', () => {
    for (const joining of joinings)
      expect(admissionTo({ ...open, joining, closedAt: new Date(0) }, member)).toBe('closed');
  });
});

describe('a subscription', () => {
  it('can always end, and after that begin again', () => {
    const ends = Object.entries(subscriptionLife).map(([state, steps]) => [state, steps.leave]);
    expect(ends.filter(([, end]) => end === undefined)).toEqual([['unsubscribed', undefined]]);
    expect(nextState('unsubscribed', 'enter')).toBe('subscribed');
  });

  it('in force is neither asked again nor refused', () => {
    expect(nextState('subscribed', 'ask')).toBeNull();
    expect(nextState('subscribed', 'refuse')).toBeNull();
    expect(nextState('requested', 'refuse')).toBe('unsubscribed');
  });
});
