import { describe, expect, it } from '@jest/globals';
import { judge, judgements } from './judgement.js';
import { afterAction, messageStates } from './message-transitions.js';

describe('a moderator’s gesture', () => {
  it.each([
    ['waiting', 'approve', 'approve'],
    ['waiting', 'reject', 'refuse'],
    ['waiting', 'return', 'return'],
    ['published', 'approve', 'keep'],
    ['published', 'reject', 'hide'],
    ['published', 'return', undefined],
    ['hidden', 'approve', 'keep'],
    ['hidden', 'discard', 'hide'],
    ['withdrawn', 'approve', undefined],
  ] as const)('on what is %s, %s: %s', (state, gesture, decision) =>
    expect(judge(state, gesture)?.decision).toBe(decision),
  );

  it('asks of a message only what its life allows', () => {
    const moves = messageStates.flatMap(state =>
      judgements.flatMap(gesture => {
        const action = judge(state, gesture)?.action ?? null;
        return action === null ? [] : [afterAction(state, action)];
      }),
    );
    expect(moves.length).toBeGreaterThan(4);
    expect(moves).not.toContain(null);
  });
});
