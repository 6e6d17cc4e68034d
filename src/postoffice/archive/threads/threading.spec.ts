import { describe, expect, it } from '@jest/globals';
import {
  array,
  assert,
  boolean,
  constantFrom,
  date,
  property,
  record,
  shuffledSubarray,
  uniqueArray,
} from 'fast-check';
import { type KnownThread, type Newcomer, threadsOf } from './threading.js';

const noon = new Date('2026-03-02T12:00:00Z');

function aNewcomer(messageId: string, referenceIds: string[] = [], change: Partial<Newcomer> = {}): Newcomer {
  return { placeId: 'golf', messageId, referenceIds, topic: '', isAnswer: false, at: noon, ...change };
}

function dinner(id: string, isAnswer: boolean, day: string): Newcomer {
  return aNewcomer(id, [], { topic: 'diner', isAnswer, at: new Date(day) });
}

function threadIds(newcomers: readonly Newcomer[], known: readonly KnownThread[] = []): string[] {
  let count = 0;
  return [...threadsOf(newcomers, known, () => `t${++count}`).threadIds];
}

describe('threads', () => {
  it('hold what answers, whatever came first', () => {
    expect(threadIds([aNewcomer('a'), aNewcomer('b', ['a']), aNewcomer('c')])).toEqual(['t1', 't1', 't2']);
    expect(threadIds([aNewcomer('b', ['a']), aNewcomer('a')])).toEqual(['t1', 't1']);
    expect(threadIds([aNewcomer('b', ['x']), aNewcomer('c', ['x'])])).toEqual(['t1', 't1']);
  });

  it('are of one place: the same message in another begins another', () => {
    expect(threadIds([aNewcomer('a'), aNewcomer('b', ['a'], { placeId: 'tarot' })])).toEqual(['t1', 't2']);
  });

  it('follow the nearest message that is there: long References tie nothing together', () => {
    expect(threadIds([aNewcomer('a'), aNewcomer('b'), aNewcomer('c', ['a', 'b'])])).toEqual([
      't1',
      't2',
      't2',
    ]);
  });

  it('become one when the message between them comes, under the name of the older', () => {
    const known = [aThread('old', 'a', false, '2026-01-01'), aThread('young', 'b', true, '2026-02-01')];
    const threading = threadsOf([aNewcomer('b', ['a'])], known, () => 'new');
    expect(threading).toMatchObject({ threadIds: ['old'], joined: [{ from: 'young', to: 'old' }] });
  });

  it('wait for what was answered and is not there', () => {
    const { awaited } = threadsOf([aNewcomer('c', ['a', 'b']), aNewcomer('b', ['a'])], [], () => 't');
    expect(awaited).toEqual([{ placeId: 'golf', messageId: 'a', threadId: 't' }]);
  });

  it('take an answer without References by its subject, within thirty days, and no new dinner', () => {
    const asked = [
      dinner('a', false, '2026-03-01'),
      dinner('b', true, '2026-03-30'),
      dinner('c', false, '2026-04-02'),
      dinner('d', true, '2026-04-03'),
      dinner('e', true, '2026-08-01'),
    ];
    expect(threadIds(asked)).toEqual(['t1', 't1', 't2', 't2', 't3']);
  });

  it('are one for each message, whatever References say, and the same when asked again', () => {
    assert(
      property(array(anyNewcomer, { maxLength: 30 }), newcomers => {
        const found = threadIds(newcomers);
        expect(found).toHaveLength(newcomers.length);
        expect(threadIds(newcomers)).toEqual(found);
        newcomers.forEach(({ placeId }, at) => {
          const together = newcomers.filter((_, other) => found[other] === found[at]);
          expect(new Set(together.map(one => one.placeId))).toEqual(new Set([placeId]));
        });
      }),
    );
  });

  it('are the same whether messages come at once or one after the other', () => {
    assert(
      property(uniqueArray(anyNewcomer, { selector: ({ at }) => at.getTime(), maxLength: 12 }), newcomers => {
        expect(partition(oneByOne(newcomers))).toEqual(partition(threadIds(newcomers)));
      }),
    );
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyNewcomer = record({
  placeId: constantFrom('golf', 'tarot'),
  messageId: constantFrom(...ids),
  referenceIds: shuffledSubarray(ids),
  topic: constantFrom('', 'diner', 'tournoi'),
  isAnswer: boolean(),
  at: date({
    min: new Date('2026-01-01'),
    max: new Date('2026-12-31'),
    noInvalidDate: true,
  }),
});

function aThread(id: string, messageId: string, isAwaited: boolean, day: string): KnownThread {
  const at = new Date(day);
  return { id, placeId: 'golf', firstAt: at, lastAt: at, topic: '', messageId, isAwaited };
}

type Thread = Pick<KnownThread, 'placeId' | 'topic' | 'firstAt' | 'lastAt'>;
type Named = Pick<KnownThread, 'id' | 'messageId' | 'isAwaited'>;

/** As the archive does: each message asks what is known by then. */
function oneByOne(newcomers: readonly Newcomer[]): string[] {
  let count = 0;
  const threads = new Map<string, Thread>();
  let named: Named[] = [];
  const found: string[] = [];
  for (const newcomer of newcomers) {
    const { placeId, messageId, topic, at } = newcomer;
    const known = named.map(one => ({ ...threads.get(one.id)!, ...one }));
    const {
      threadIds: [id = ''],
      joined,
      awaited,
    } = threadsOf([newcomer], known, () => `t${++count}`);
    for (const { from, to } of joined) {
      threads.set(to, { ...threads.get(to)!, ...span(threads.get(to), threads.get(from)) });
      named = named.map(one => (one.id === from ? { ...one, id: to } : one));
      found.forEach((thread, index) => (found[index] = thread === from ? to : thread));
    }
    const before = threads.get(id);
    threads.set(id, { placeId, topic, ...before, ...span(before, { firstAt: at, lastAt: at }) });
    const isIt = (one: Named) => one.messageId === messageId && threads.get(one.id)?.placeId === placeId;
    named = named.filter(one => !(one.isAwaited && isIt(one)));
    if (!named.some(isIt)) named.push({ id, messageId, isAwaited: false });
    for (const one of awaited) named.push({ id: one.threadId, messageId: one.messageId, isAwaited: true });
    found.push(id);
  }
  return found;
}

function span(
  ...threads: (Pick<Thread, 'firstAt' | 'lastAt'> | undefined)[]
): Pick<Thread, 'firstAt' | 'lastAt'> {
  const known = threads.filter(one => one !== undefined);
  return {
    firstAt: new Date(Math.min(...known.map(({ firstAt }) => firstAt.getTime()))),
    lastAt: new Date(Math.max(...known.map(({ lastAt }) => lastAt.getTime()))),
  };
}

/** Who is with whom, whatever the threads are called. */
function partition(threads: readonly string[]): number[] {
  return threads.map(id => threads.indexOf(id));
}
