import { describe, expect, it } from '@jest/globals';
import { afterAction, messageStates } from './message-transitions.js';

describe('the life of a forum’s message', () => {
  it.each([
    ['waiting', 'approve', 'published'],
    ['waiting', 'refuse', 'refused'],
    ['waiting', 'withdraw', 'withdrawn'],
    ['waiting', 'hide', null],
    ['published', 'withdraw', 'withdrawn'],
    ['published', 'hide', 'hidden'],
    ['published', 'approve', null],
    ['hidden', 'restore', 'published'],
    ['hidden', 'withdraw', 'withdrawn'],
    ['refused', 'approve', null],
  ] as const)('%s, %s: %s', (state, action, next) => expect(afterAction(state, action)).toBe(next));

  it('ends where its author took it away: nothing brings it back', () => {
    const actions = ['approve', 'refuse', 'withdraw', 'hide', 'restore'] as const;
    expect(messageStates).toContain('withdrawn');
    expect(actions.map(action => afterAction('withdrawn', action))).toEqual(actions.map(() => null));
  });
});
