import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mostUnrecorded } from '../../src/postoffice/delivery/courier.service.js';
import { SmtpSink } from '../sink/smtp-sink.js';
import { manySubscribers, Site } from './a-site.js';
import { bare, newMessageId } from './letter.js';

const all = 'all@lists.example';
const subscribers = manySubscribers(2_000);
/** What the sink does at its nth copy of a test, before it answers 250 for it. */
let atCopy: { nth: number; act: () => void } | null = null;
/**
 * In flight is what the relay took and our tables do not know yet: a copy or two on each of ten connections, and
 * the answers that wait for the database, which are bounded. Those alone may come twice.
 */
const mostInFlight = mostUnrecorded + 20;
let taken: string[] = [];
let site: Site;

beforeAll(async () => {
  site = await Site.open({
    isAlone: true,
    sink: { keep: 'passing', onMessage: ({ recipients }) => take(recipients) },
  });
  await site.list(all, subscribers);
});
beforeEach(() => {
  atCopy = null;
  taken = [];
});
afterAll(() => site.close());

function take(recipients: readonly string[]): void {
  taken.push(...recipients);
  if (taken.length === atCopy?.nth) atCopy.act();
}

/** Posts; the client may lose its 250 together with the program, and the post is kept all the same. */
async function post(): Promise<string> {
  const messageId = newMessageId();
  await site.mailer.post({ from: subscribers[0] ?? '', to: all, messageId }).catch(() => undefined);
  return messageId;
}

async function recorded(messageId: string): Promise<Set<string>> {
  const rows = await site.query<{ address: string }>(
    `select copy.address from delivery copy join outbound_message message on message.id = copy.outbound_id
     where message.message_id = $1 and copy.state = 'sent'`,
    [bare(messageId)],
  );
  return new Set(rows.map(({ address }) => address));
}

/** Everybody got it, nobody else did; @returns who got it twice */
function doubled(): string[] {
  expect(new Set(taken)).toEqual(new Set(subscribers));
  const seen = new Set<string>();
  return taken.filter(address => seen.has(address) || !seen.add(address));
}

describe('kill -9 in the middle of a fan-out', () => {
  it.each([
    ['after the first copies', 15],
    ['halfway', 1_000],
    ['near the end', 1_985],
  ])('%s forgets nobody, and repeats only what was in flight', async (_, nth) => {
    atCopy = { nth, act: () => site.vigie.killNow() };
    const messageId = await post();
    await site.vigie.ended();
    const known = await recorded(messageId);
    const inFlight = new Set(taken.filter(address => !known.has(address)));
    expect(inFlight.size).toBeLessThanOrEqual(mostInFlight);
    await site.startAgain();
    await site.quiet();
    const twice = doubled();
    expect(twice.filter(address => !inFlight.has(address))).toEqual([]);
    expect(await recorded(messageId)).toEqual(new Set(subscribers));
  });
});

describe('SIGTERM in the middle of a fan-out', () => {
  it('finishes what is on its way, ends with 0, and the next start sends the rest: nothing twice', async () => {
    atCopy = { nth: 700, act: () => site.vigie.killNow('SIGTERM') };
    await post();
    expect(await site.vigie.ended()).toBe(0);
    expect(taken.length).toBeLessThan(subscribers.length);
    await site.startAgain();
    await site.quiet();
    expect(doubled()).toEqual([]);
  });
});

describe('two processes on one database', () => {
  it('share the work and send nothing twice', async () => {
    const farSide = await SmtpSink.start({
      keep: 'passing',
      onMessage: ({ recipients }) => take(recipients),
    });
    const second = await site.another({ DOORS: 'jobs', RELAY_URL: `smtp://127.0.0.1:${farSide.port}` });
    await post();
    await site.quiet();
    expect(await second.stop()).toBe(0);
    expect(farSide.counts.accepted).toBeGreaterThan(0);
    expect(farSide.counts.accepted).toBeLessThan(subscribers.length);
    await farSide.stop();
    expect(doubled()).toEqual([]);
  });

  it('take over from one another when one is killed', async () => {
    const second = await site.another({ DOORS: 'jobs' });
    atCopy = { nth: 500, act: () => second.killNow() };
    await post();
    await second.ended();
    await site.quiet();
    const twice = doubled();
    expect(twice.length).toBeLessThanOrEqual(mostInFlight);
    // What the killed one had taken, at the latest with its last copy, and nothing that was sent later.
    const before = new Set(taken.slice(0, 500 + mostInFlight));
    expect(twice.filter(address => !before.has(address))).toEqual([]);
  });
});
