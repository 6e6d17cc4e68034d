import { describe, expect, it } from '@jest/globals';
import { type HeldAction, type HeldState, transitions } from './transitions.js';

const states: HeldState[] = ['waiting', 'approved', 'released', 'rejected', 'discarded'];
const actions: HeldAction[] = ['approve', 'reject', 'discard', 'undo', 'release'];
const allowed: Readonly<Record<string, HeldState>> = {
  'waiting approve': 'approved',
  'waiting reject': 'rejected',
  'waiting discard': 'discarded',
  'approved undo': 'waiting',
  'approved release': 'released',
};

describe('the life of a held message', () => {
  it.each(states.flatMap(state => actions.map(action => [state, action] as const)))(
    'from %s by %s',
    (state, action) => {
      expect(transitions[state][action]).toBe(allowed[`${state} ${action}`]);
    },
  );
});
