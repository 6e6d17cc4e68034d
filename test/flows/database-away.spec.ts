import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedServer,
  startEmbeddedServer,
} from '../../src/foundation/database/embedded/embedded-server.js';
import { mostUnrecorded } from '../../src/postoffice/delivery/courier.service.js';
import { manySubscribers, Site } from './a-site.js';
import { bare, letter, newMessageId } from './letter.js';

const all = 'all@lists.example';
const subscribers = manySubscribers(2_000);
let dataDir: string;
let server: EmbeddedServer;
let site: Site;
/** What the sink does at its nth copy, before it answers 250 for it. */
let atCopy: { nth: number; act: () => void } | null = null;
let taken: string[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'vigie-away-'));
  await chmod(dataDir, 0o755); // else root's server, under its own account, could not live in it
  server = await startServer();
  site = await Site.open({
    database: { url: server.url, drop: () => server.release() },
    sink: { keep: 'passing', onMessage: ({ recipients }) => take(recipients) },
  });
  await site.list(all, subscribers);
});
afterAll(async () => {
  await site.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function startServer(): Promise<EmbeddedServer> {
  return startEmbeddedServer({ dataDir, mode: 'serve', durability: 'none' });
}

function take(recipients: readonly string[]): void {
  taken.push(...recipients);
  if (taken.length === atCopy?.nth) atCopy.act();
}

/** Resolves with the answer at the moment a copy is taken. */
function whenCopy<T>(nth: number, act: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    atCopy = { nth, act: () => void act().then(resolve, reject) };
  });
}

describe('a database that is stopped in the middle of a fan-out', () => {
  it('and started again: everybody has their copy, few twice, and what was posted meanwhile waits its turn', async () => {
    const [messageId, later] = [newMessageId(), newMessageId()];
    const author = subscribers[0] ?? '';
    const stopped = whenCopy(600, () => server.release());
    await site.mailer.post({ from: author, to: all, messageId });
    await stopped;
    const raw = letter({ from: author, to: all, messageId: later, text: 'Pendant la panne.' });
    const send = () => site.mailer.send(raw, { from: author, to: [all] });
    expect((await send()).code).toBe(451);
    server = await startServer();
    await site.quiet();
    const seen = new Set<string>();
    const twice = taken.filter(address => seen.has(address) || !seen.add(address));
    expect(seen).toEqual(new Set(subscribers));
    expect(twice.length).toBeLessThanOrEqual(mostUnrecorded + 20);
    expect((await site.trace(bare(messageId)))[0]?.counts).toMatchObject({ sent: 2_000, pending: 0 });
    // A client keeps what was answered 451, and sends it again.
    [taken, atCopy] = [[], null];
    expect((await send()).code).toBe(250);
    await site.quiet();
    expect(taken.toSorted()).toEqual(subscribers.toSorted());
    expect(await site.trace(bare(later))).toHaveLength(1);
  });
});
