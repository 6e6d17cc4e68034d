import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { SinkOptions } from '../sink/sink-options.js';
import { type Counts, Site } from './a-site.js';
import { bare, newMessageId } from './letter.js';

const all = 'all@lists.example';
/** A provider each, since a provider that says "not now" is slowed for all its people. */
const subscribers = Array.from({ length: 400 }, (_, at) => `subscriber@members-${at + 1}.example`);
const nothing: Counts = {
  sent: 0,
  captured: 0,
  pending: 0,
  deferred: 0,
  failed: 0,
  uncertain: 0,
  skipped: 0,
};
/** How the relay behaves in the test that runs. */
let mood: Pick<SinkOptions, 'refuseRecipient' | 'refuseContent' | 'dropInContent' | 'dropAfterDot'> = {};
let site: Site;

beforeAll(async () => {
  site = await Site.open({
    sink: {
      refuseRecipient: address => mood.refuseRecipient?.(address) ?? null,
      refuseContent: address => mood.refuseContent?.(address) ?? null,
      dropInContent: address => mood.dropInContent?.(address) ?? false,
      dropAfterDot: address => mood.dropAfterDot?.(address) ?? false,
    },
  });
  await site.list(all, subscribers);
});
beforeEach(() => {
  mood = {};
});
afterAll(() => site.close());

/** Posts, waits for every first answer and gives the account of the post. */
async function post(): Promise<string> {
  site.sink.received.length = 0;
  const messageId = newMessageId();
  await site.mailer.post({ from: subscribers[0] ?? '', to: all, messageId });
  await site.quiet();
  return messageId;
}

async function account(messageId: string): Promise<Counts> {
  const [traced] = await site.trace(bare(messageId));
  if (traced === undefined) throw new Error('no trace');
  const total = Object.values(traced.counts).reduce((sum, count) => sum + count, 0);
  expect(total).toBe(subscribers.length);
  return traced.counts;
}

/** What the clock of the far side would do: what waits for its next attempt becomes due. */
async function timePasses(): Promise<void> {
  await site.query('update delivery_batch set due_at = now() where due_at > now()');
  await site.quiet();
}

async function nextAttemptSeconds(): Promise<number[]> {
  const rows = await site.query<{ seconds: number }>(
    'select extract(epoch from due_at - now())::float as seconds from delivery_batch order by 1',
  );
  return rows.map(({ seconds }) => seconds);
}

async function codes(messageId: string, state: string): Promise<number[]> {
  const rows = await site.query<{ code: number }>(
    `select distinct copy.code from delivery copy join outbound_message message on message.id = copy.outbound_id
     where message.message_id = $1 and copy.state = $2`,
    [bare(messageId), state],
  );
  return rows.map(({ code }) => code);
}

/** The same share of the addresses each time, and other ones for another salt. */
function isAmong(share: number, salt: string): (address: string) => boolean {
  return address => createHash('sha1').update(`${salt}${address}`).digest().readUInt32BE() / 2 ** 32 < share;
}

function takers(): string[] {
  return site.sink.received.flatMap(({ recipients }) => recipients);
}

function expectEverybodyOnceBut(missing: (address: string) => boolean): void {
  expect(takers().toSorted()).toEqual(subscribers.filter(address => !missing(address)).toSorted());
}

describe('a relay that refuses some', () => {
  const isHard = isAmong(0.03, 'hard');
  const isSoft = (address: string): boolean => !isHard(address) && isAmong(0.05, 'soft')(address);
  const hard = subscribers.filter(isHard).length;
  const soft = subscribers.filter(isSoft).length;

  it('for good fails those alone, for now tries those again, and everybody else has their copy', async () => {
    mood = {
      refuseRecipient: address =>
        isHard(address) ? '550 5.1.1 no such person' : isSoft(address) ? '450 4.2.0 later' : null,
    };
    const messageId = await post();
    expectEverybodyOnceBut(address => isHard(address) || isSoft(address));
    const first = { sent: subscribers.length - hard - soft, failed: hard, deferred: soft };
    expect(await account(messageId)).toEqual({ ...nothing, ...first });
    expect((await nextAttemptSeconds()).every(seconds => seconds > 5 && seconds <= 10)).toBe(true);
    expect(await codes(messageId, 'failed')).toEqual([550]);
    expect(await codes(messageId, 'deferred')).toEqual([450]);
    mood = {};
    await timePasses();
    expectEverybodyOnceBut(isHard);
    const second = { sent: subscribers.length - hard, failed: hard };
    expect(await account(messageId)).toEqual({ ...nothing, ...second });
  });

  it('waits longer before each further attempt', async () => {
    mood = { refuseContent: address => (isSoft(address) ? '451 4.3.0 greylisted' : null) };
    const messageId = await post();
    await timePasses();
    expect((await nextAttemptSeconds()).every(seconds => seconds > 50 && seconds <= 60)).toBe(true);
    mood = {};
    await timePasses();
    expectEverybodyOnceBut(() => false);
    expect(await account(messageId)).toEqual({ ...nothing, sent: subscribers.length });
  });
});

describe('a relay that hangs up', () => {
  const unlucky = new Set(['subscriber@members-7.example', 'subscriber@members-250.example']);

  it('in the middle of a content has not got it, though the last bytes may have left: it is sent again', async () => {
    const met = new Set<string>();
    mood = {
      dropInContent: address => unlucky.has(address) && !met.has(address) && Boolean(met.add(address)),
    };
    const messageId = await post();
    await timePasses();
    expect(met).toEqual(unlucky);
    expectEverybodyOnceBut(() => false);
    expect(await account(messageId)).toEqual({ ...nothing, sent: subscribers.length });
  });

  it('after the final dot may have it: the copy is uncertain, and tried once more under its Message-ID', async () => {
    mood = { dropAfterDot: address => unlucky.has(address) };
    const messageId = await post();
    const uncertain = { sent: subscribers.length - unlucky.size, uncertain: unlucky.size };
    expect(await account(messageId)).toEqual({ ...nothing, ...uncertain });
    mood = {};
    await timePasses();
    expectEverybodyOnceBut(() => false);
    const ids = site.sink.received.map(
      ({ raw }) => /^message-id: *(.*)\r$/im.exec(raw.toString('latin1'))?.[1],
    );
    expect(new Set(ids)).toEqual(new Set([messageId]));
    expect(await account(messageId)).toEqual({ ...nothing, sent: subscribers.length });
  });

  it('after both dots is asked no third time', async () => {
    mood = { dropAfterDot: address => unlucky.has(address) };
    const messageId = await post();
    await timePasses();
    expect(await nextAttemptSeconds()).toEqual([]);
    const uncertain = { sent: subscribers.length - unlucky.size, uncertain: unlucky.size };
    expect(await account(messageId)).toEqual({ ...nothing, ...uncertain });
  });
});
