import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { noCopies } from '../../postoffice/delivery/delivery-counts.service.js';
import { sendingState } from './sending-estimate.js';

const startedAt = new Date('2026-03-01T07:00:00Z');
const after = (seconds: number): Date => new Date(startedAt.getTime() + seconds * 1_000);
const progress = (own: object) => ({
  copies: noCopies,
  startedAt,
  pausedAt: null,
  isHeldBack: false,
  lastAnswerAt: null,
  lastMinute: 0,
  ...own,
});

describe('the state of a sending', () => {
  it('always adds up, and is at 100 only when nothing waits', () => {
    const some = fc.nat(20_000);
    fc.assert(
      fc.property(some, some, some, some, (sent, failed, deferred, pending) => {
        const state = sendingState(
          progress({ copies: { ...noCopies, sent, failed, deferred, pending } }),
          after(90),
        );
        expect(state.sent + state.failed + state.delayed + state.waiting).toBe(state.total);
        expect(state.percent === 100).toBe(state.waiting === 0);
      }),
    );
  });

  it('ends at the pace of the last minute', () => {
    const copies = { ...noCopies, sent: 6_000, pending: 3_000 };
    expect(sendingState(progress({ copies, lastMinute: 1_000 }), after(360)).endsAt).toEqual(after(540));
  });

  it('in the first minute counts the seconds since it began', () => {
    const copies = { ...noCopies, sent: 1_000, pending: 9_000 };
    expect(sendingState(progress({ copies, lastMinute: 1_000 }), after(10)).endsAt).toEqual(after(100));
  });

  it.each([
    ['paused', { pausedAt: startedAt, lastMinute: 10 }],
    ['that stands still', { lastMinute: 0 }],
  ])('of one %s promises no end', (_what, own) => {
    const copies = { ...noCopies, pending: 5 };
    expect(sendingState(progress({ copies, ...own }), after(90)).endsAt).toBeNull();
  });
});
