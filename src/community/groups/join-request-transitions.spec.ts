import { describe, expect, it } from '@jest/globals';
import { joinRequestTransitions } from './join-request-transitions.js';

describe('the life of a request to join', () => {
  it('has one decision, and none after it', () => {
    const { waiting, ...decided } = joinRequestTransitions;
    expect(Object.values(waiting).toSorted()).toEqual(['accepted', 'refused', 'withdrawn']);
    expect(Object.values(decided).flatMap(next => Object.keys(next))).toEqual([]);
  });
});
