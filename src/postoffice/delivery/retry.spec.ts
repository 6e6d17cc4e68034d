import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { deliveryTransitions } from './delivery-states.js';
import { type Attempted, giveUpAfterMs, outcomeOf, retryGapsMs } from './retry.js';

const now = new Date('2026-03-02T10:00:00Z');
const first: Attempted = { state: 'pending', attempts: 0, firstTriedAt: null };
const accepted = { kind: 'accepted', reply: '2.0.0 queued as 1' } as const;
const lost = { kind: 'uncertain', reason: 'connection lost' } as const;
const open = fc.record({
  state: fc.constantFrom('pending' as const, 'deferred' as const, 'uncertain' as const),
  attempts: fc.nat(100),
  firstTriedAt: fc.option(fc.integer({ min: 0, max: giveUpAfterMs * 2 }).map(before)),
});
const answers = fc.oneof(
  fc.constant(accepted),
  fc.constant(lost),
  fc.record({ permanent: fc.boolean(), code: fc.integer({ min: 400, max: 599 }) }).map(refused),
);

describe('an answer', () => {
  it('of 250 sends', () => {
    expect(outcomeOf(first, accepted, now)).toEqual({
      state: 'sent',
      code: 250,
      reply: '2.0.0 queued as 1',
      retryAt: null,
    });
  });

  it('of 5xx fails at once, with the words of the relay', () => {
    const outcome = outcomeOf(first, refused({ permanent: true, code: 550 }), now);
    expect(outcome).toEqual({ state: 'failed', code: 550, reply: 'no', retryAt: null });
  });

  it('of 4xx comes back later and later', () => {
    const gaps = Array.from({ length: 12 }, (_, attempts) => gapAfter(attempts));
    expect(gaps.slice(0, retryGapsMs.length)).toEqual(retryGapsMs);
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gaps.at(-1)).toBe(retryGapsMs.at(-1));
  });

  it.each([
    [giveUpAfterMs - 1, 'deferred'],
    [giveUpAfterMs, 'failed'],
  ])('of 4xx, %i ms after the first attempt, leads to %s', (age, state) => {
    const delivery: Attempted = { state: 'deferred', attempts: 30, firstTriedAt: before(age) };
    expect(outcomeOf(delivery, refused({ permanent: false, code: 451 }), now).state).toBe(state);
  });

  it('that is lost is tried once more, and once only', () => {
    expect(outcomeOf(first, lost, now)).toMatchObject({ state: 'uncertain', code: null });
    expect(outcomeOf(first, lost, now).retryAt).not.toBeNull();
    const second = { ...first, state: 'uncertain', attempts: 1, firstTriedAt: now } as const;
    expect(outcomeOf(second, lost, now)).toMatchObject({ state: 'uncertain', retryAt: null });
  });

  it.each([0, giveUpAfterMs])('of 4xx leaves a copy that may have arrived uncertain, after %i ms', age => {
    const delivery: Attempted = { state: 'uncertain', attempts: 3, firstTriedAt: before(age) };
    const outcome = outcomeOf(delivery, refused({ permanent: false, code: 451 }), now);
    expect([outcome.state, outcome.retryAt === null]).toEqual(['uncertain', age === giveUpAfterMs]);
  });

  it('leads only where a delivery may go, and never waits in a final state', () => {
    fc.assert(
      fc.property(open, answers, (delivery, answer) => {
        const { state, retryAt } = outcomeOf(delivery, answer, now);
        expect(deliveryTransitions[delivery.state]).toContain(state);
        const isFinal = deliveryTransitions[state].length === 0;
        expect(isFinal && retryAt !== null).toBe(false);
        expect(retryAt === null || retryAt > now).toBe(true);
        expect(state === 'deferred' && retryAt === null).toBe(false);
      }),
    );
  });
});

function refused({ permanent, code }: { permanent: boolean; code: number }) {
  return { kind: 'refused', permanent, code, enhanced: null, reply: 'no', stage: 'rcpt' } as const;
}

function gapAfter(attempts: number): number {
  const outcome = outcomeOf({ ...first, attempts }, refused({ permanent: false, code: 451 }), now);
  return (outcome.retryAt?.getTime() ?? NaN) - now.getTime();
}

function before(milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds);
}
