import { describe, expect, it } from '@jest/globals';
import type { DecisionKind, Reason } from '../../channels/posting/decision.js';
import { carriedDecision } from './carried-decision.js';

const because = (code: string): Reason => ({ code, values: {} });
const decided = (kind: DecisionKind, ...codes: string[]) => {
  const { kind: then, reasons } = carriedDecision({ kind, reasons: codes.map(because) });
  return [then, ...reasons.map(({ code }) => code)];
};

describe('an announcement carried to a list', () => {
  it('waits for its moderators whatever the policy', () => {
    expect(decided('accept')).toEqual(['hold', 'carried-here']);
    expect(decided('hold', 'newcomer')).toEqual(['hold', 'carried-here', 'newcomer']);
    expect(decided('reject', 'animators-only')).toEqual(['hold', 'carried-here', 'animators-only']);
  });

  it('is refused where nobody could let it through, and stays an announcement on too many lists', () => {
    expect(decided('reject', 'banned')).toEqual(['reject', 'banned']);
    expect(decided('reject', 'list-closed', 'animators-only')).toEqual([
      'reject',
      'list-closed',
      'animators-only',
    ]);
    expect(decided('steer', 'across-lists')).toEqual(['steer', 'across-lists']);
    expect(decided('discard', 'loop')).toEqual(['discard', 'loop']);
  });
});
