import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aDelivery, lined } from '../../../test/builders/leased-delivery.js';
import { LaneQueue } from './lane-queue.js';
import { laneFor, lanes, lineOf } from './lanes.js';

const pushes = fc.constantFrom(...Object.values(lanes));

describe('the lane queue', () => {
  it('loses nothing, repeats nothing, and keeps the order within a lane', () => {
    fc.assert(
      fc.property(fc.array(fc.option(pushes, { freq: 2 }), { maxLength: 200 }), actions => {
        const queue = new LaneQueue();
        const given = { small: [] as string[], big: [] as string[], letter: [] as string[] };
        const taken = { small: [] as string[], big: [] as string[], letter: [] as string[] };
        const take = (): boolean => {
          const delivery = queue.shift()?.delivery ?? null;
          if (delivery !== null) taken[lineOf(delivery.lane)].push(delivery.id);
          return delivery !== null;
        };
        for (const [at, lane] of actions.entries()) {
          if (lane === null) {
            take();
            continue;
          }
          given[lineOf(lane)].push(String(at));
          queue.push(lined(aDelivery({ id: String(at), lane })));
        }
        expect(queue.size).toBe(queue.sizeOf('small') + queue.sizeOf('big') + queue.sizeOf('letter'));
        while (take());
        expect([taken, queue.size]).toEqual([given, 0]);
      }),
    );
  });

  it('gives a lane that waits at least every second turn', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (small, big) => {
        const queue = filled(small, big);
        const turns = Array.from(
          { length: small + big },
          () => lineOf(queue.shift()?.delivery.lane ?? -1) === 'big',
        );
        const both = turns.slice(0, 2 * Math.min(small, big));
        expect(both.every((isBig, at) => at === 0 || isBig !== both[at - 1])).toBe(true);
      }),
    );
  });

  it('lets a small post that comes late pass after one big copy at most', () => {
    const queue = filled(0, 1_000);
    queue.shift();
    queue.push(lined(aDelivery({ id: 'late', lane: lanes.small })));
    expect([queue.shift()?.delivery.id, queue.shift()?.delivery.id]).toContain('late');
  });

  it('lets a letter go only when nothing else wants to', () => {
    const queue = new LaneQueue();
    for (const id of ['1', '2']) queue.push(lined(aDelivery({ id: `letter ${id}`, lane: lanes.letter })));
    expect(queue.shift()?.delivery.id).toBe('letter 1');
    for (const lane of ['big', 'notice'] as const)
      queue.push(lined(aDelivery({ id: lane, lane: lanes[lane] })));
    const rest = [1, 2, 3].map(() => queue.shift()?.delivery.id);
    expect([new Set(rest.slice(0, 2)), rest[2]]).toEqual([new Set(['big', 'notice']), 'letter 2']);
  });

  it('stays in order past what it forgets when it never runs dry', () => {
    const queue = filled(0, 10);
    for (let at = 10; at < 5_000; at++) {
      queue.push(lined(aDelivery({ id: `big ${at}`, lane: lanes.big })));
      expect(queue.shift()?.delivery.id).toBe(`big ${at - 10}`);
    }
    expect(queue.size).toBe(10);
  });

  it('is empty once cleared', () => {
    const queue = filled(3, 3);
    queue.clear();
    expect([queue.size, queue.shift()]).toEqual([0, null]);
  });
});

describe('a lane', () => {
  it.each([
    ['post', 500, lanes.small],
    ['post', 501, lanes.big],
    ['notice', 17_000, lanes.notice],
    ['forward', 1, lanes.notice],
    ['letter', 3, lanes.letter],
  ] as const)('of a %s with %i copies', (kind, copies, lane) => {
    expect(laneFor(kind, copies)).toBe(lane);
  });
});

function filled(small: number, big: number): LaneQueue {
  const queue = new LaneQueue();
  for (let at = 0; at < small; at++) queue.push(lined(aDelivery({ id: `small ${at}`, lane: lanes.small })));
  for (let at = 0; at < big; at++) queue.push(lined(aDelivery({ id: `big ${at}`, lane: lanes.big })));
  return queue;
}
