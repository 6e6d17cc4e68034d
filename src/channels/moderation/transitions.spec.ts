import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { type HeldAction, type HeldState, transitions } from './transitions.js';

const states: HeldState[] = [
  'waiting',
  'approved',
  'released',
  'rejected',
  'discarded',
  'returned',
  'withdrawn',
  'handed-over',
];
const actions: HeldAction[] = [
  'approve',
  'trust',
  'reject',
  'discard',
  'ban',
  'spam',
  'return',
  'resubmit',
  'withdraw',
  'hand-over',
  'expire',
  'undo',
  'release',
];
const allowed: Readonly<Record<string, string>> = {
  'waiting approve': 'approved',
  'waiting trust': 'approved',
  'waiting reject': 'rejected',
  'waiting discard': 'discarded',
  'waiting ban': 'discarded',
  'waiting spam': 'discarded',
  'waiting return': 'returned',
  'waiting withdraw': 'withdrawn',
  'waiting hand-over': 'handed-over',
  'waiting expire': 'rejected',
  'approved undo': 'waiting',
  'approved release': 'released',
  'approved withdraw': 'withdrawn',
  'approved hand-over': 'handed-over',
  'returned resubmit': 'waiting',
  'returned withdraw': 'withdrawn',
  'returned reject': 'rejected',
  'returned discard': 'discarded',
  'returned expire': 'rejected',
};

describe('the life of a held message', () => {
  it.each(states.flatMap(state => actions.map(action => [state, action] as const)))(
    'from %s by %s',
    (state, action) => {
      expect(transitions[state][action]).toBe(allowed[`${state} ${action}`]);
    },
  );

  it('is over once it was released, refused, dropped, withdrawn or handed over', () => {
    const over = states.filter(state => Object.keys(transitions[state]).length === 0);
    expect(over).toEqual(['released', 'rejected', 'discarded', 'withdrawn', 'handed-over']);
  });

  it('never leaves twice, whatever is tried', () => {
    assert(
      property(array(constantFrom(...actions), { maxLength: 40 }), tried => {
        let state = 'waiting' as HeldState;
        let releases = 0;
        for (const action of tried) {
          const next: HeldState | undefined = transitions[state][action];
          if (next === 'released') releases++;
          state = next ?? state;
        }
        expect(releases).toBeLessThanOrEqual(1);
      }),
    );
  });
});
