import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostAuthor } from '../../src/community/lists/recipients.service.js';
import type { SubscriberRecord } from '../../src/community/lists/subscriber-export.service.js';
import type { SubscriberRow } from '../../src/community/lists/subscriber-row.js';
import { Subscription } from '../../src/community/lists/subscription.entity.js';
import type { SubscribeOutcome } from '../../src/community/lists/subscriptions.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const later = new Date('2026-03-02T09:00:00Z');
const nobody: PostAuthor = { personId: null, address: null };

let database: RoomDatabase;
let community: Community;
let anne: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  anne = await aPerson(community.directory, 'anne', ['anne@x.example', 'anne@work.example']);
});
afterAll(() => database.close());

function idOf(outcome: SubscribeOutcome): string {
  if (!('subscription' in outcome)) throw new Error(outcome.kind);
  return outcome.subscription.id;
}

function recipients(listId: string, author = nobody, at = now) {
  const { manager } = database.dataSource;
  return community.recipients.recipientsOf(manager, listId, author, at);
}

function row(line: number, address: string): SubscriberRow {
  return { line, address, name: '', promotion: '' };
}

describe('a subscription', () => {
  it("by one of a person's addresses is the person's", async () => {
    const listId = await community.aList('person');
    const { subscriptions } = community;
    const work = { address: 'ANNE@work.example' };
    const outcomes = await Promise.all([
      subscriptions.subscribe(listId, work, 'recorded', operator, now),
      subscriptions.subscribe(listId, { personId: anne }, 'recorded', operator, now),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['already', 'subscribed']);
    expect((await subscriptions.listsOf(anne)).map(({ list }) => list.name)).toEqual(['person']);
    expect((await recipients(listId)).bearers).toEqual([anne]);
    expect(await subscriptions.subscribe(listId, { address: 'no' }, 'recorded', operator, now)).toEqual({
      kind: 'invalid-address',
    });
  });

  it('goes to the chosen address, else to the preferred one', async () => {
    const [one, other] = [await community.aList('preferred'), await community.aList('chosen')];
    const { subscriptions } = community;
    await subscriptions.subscribe(one, { address: 'anne@x.example' }, 'recorded', operator, now);
    await subscriptions.subscribe(other, { address: 'anne@work.example' }, 'recorded', operator, now);
    expect((await recipients(one)).addresses).toEqual(['anne@x.example']);
    expect((await recipients(other)).addresses).toEqual(['anne@work.example']);
    expect((await subscriptions.find(one, { personId: anne }))?.address).toBeNull();
  });

  it('that was asked waits for its click, in any case and more than once', async () => {
    const listId = await community.aList('asked');
    const { subscriptions, confirmations, confirming } = community;
    const guest = { address: 'guest@y.example' };
    const asked = await subscriptions.subscribe(listId, guest, 'asked', operator, now);
    const token = asked.kind === 'asked' ? asked.token : '';
    expect(token).toMatch(/^[a-z2-7]{26}$/);
    expect((await recipients(listId)).addresses).toEqual([]);
    expect(await confirmations.peek(token, now)).toMatchObject({ kind: 'valid', list: { name: 'asked' } });
    expect(await confirming.confirm(token.toUpperCase(), operator, now)).toMatchObject({
      kind: 'subscribed',
      subscription: { consent: 'confirmed', consentAt: now },
    });
    expect(await confirming.confirm(token, operator, now)).toMatchObject({ kind: 'already' });
    expect((await recipients(listId)).addresses).toEqual(['guest@y.example']);
    expect(await confirming.confirm('made-up', operator, now)).toEqual({ kind: 'unknown' });
  });

  it('that was asked expires after thirty days', async () => {
    const listId = await community.aList('late');
    const bearer = { address: 'late@y.example' };
    const asked = await community.subscriptions.subscribe(listId, bearer, 'asked', operator, now);
    const token = asked.kind === 'asked' ? asked.token : '';
    const inThirtyDays = new Date(now.getTime() + 30 * 24 * 3_600_000);
    expect(await community.confirming.confirm(token, operator, inThirtyDays)).toEqual({ kind: 'expired' });
  });

  it('ends once, says so twice, and may begin again', async () => {
    const listId = await community.aList('end');
    const { subscriptions } = community;
    const guest = { address: 'guest@y.example' };
    const id = idOf(await subscriptions.subscribe(listId, guest, 'recorded', operator, now));
    const outcome = { list: { name: 'end' }, address: 'guest@y.example' };
    expect(await subscriptions.unsubscribe(id, operator, now)).toMatchObject({
      kind: 'unsubscribed',
      ...outcome,
    });
    expect(await subscriptions.unsubscribe(id, operator, now)).toMatchObject({ kind: 'already', ...outcome });
    expect(await subscriptions.unsubscribe(listId, operator, now)).toEqual({ kind: 'unknown' });
    const again = await subscriptions.subscribe(listId, guest, 'recorded', operator, now);
    expect(idOf(again)).toBe(id);
    expect(again.kind).toBe('subscribed');
  });
});

describe('subscriptions of addresses', () => {
  it('become the one subscription of the person they turn out to be', async () => {
    const listId = await community.aList('adopt');
    const { subscriptions, bearers, directory } = community;
    for (const address of ['zoe@x.example', 'zoe@work.example', 'other@x.example']) {
      await subscriptions.subscribe(listId, { address }, 'recorded', operator, now);
    }
    const zoe = await aPerson(directory, 'zoe', ['zoe@x.example', 'zoe@work.example']);
    expect(await bearers.adoptAddresses(operator, now)).toBe(2);
    expect(await bearers.adoptAddresses(operator, now)).toBe(0);
    const columns = await recipients(listId);
    expect(columns.bearers).toHaveLength(2);
    expect(columns.bearers).toContain(zoe);
    expect(columns.addresses).toContain('other@x.example');
  });
});

describe('recipients', () => {
  it('are those subscribed, not paused, alive, and the author when they want their own', async () => {
    const listId = await community.aList('recipients');
    const { subscriptions } = community;
    const dead = await aPerson(community.directory, 'dead');
    await database.dataSource.query("update person set deceased_on = '2026-01-01' where id = $1", [dead]);
    const ids = new Map<string, string>();
    for (const name of ['own', 'paused', 'gone']) {
      const bearer = { address: `${name}@y.example` };
      ids.set(name, idOf(await subscriptions.subscribe(listId, bearer, 'recorded', operator, now)));
    }
    await subscriptions.subscribe(listId, { personId: anne }, 'recorded', operator, now);
    await subscriptions.subscribe(listId, { personId: dead }, 'recorded', operator, now);
    await community.subscriptionSettings.pause(ids.get('paused') ?? '', later, operator, now);
    await subscriptions.unsubscribe(ids.get('gone') ?? '', operator, now);
    await community.subscriptionSettings.setReceivesOwn(ids.get('own') ?? '', false, operator, now);

    const addresses = async (author = nobody, at = now) =>
      (await recipients(listId, author, at)).addresses.toSorted();
    expect(await addresses()).toEqual(['anne@x.example', 'own@y.example']);
    expect(await addresses({ ...nobody, address: 'own@y.example' })).toEqual(['anne@x.example']);
    expect(await addresses({ ...nobody, personId: anne })).toContain('anne@x.example');
    expect(await addresses(nobody, later)).toContain('paused@y.example');
    expect(await community.recipients.countRecipients(listId, now)).toBe(2);
    const columns = await recipients(listId);
    expect(columns.subscriptionIds).toContain(ids.get('own'));
    expect(
      new Set([columns.bearers, columns.subscriptionIds, columns.addresses].map(c => c.length)).size,
    ).toBe(1);
  });
});

describe('an import of subscribers', () => {
  const confirmed = { isConfirmed: true, isDryRun: false };

  it('is idempotent, one subscriber for one person, a verdict for each refused line', async () => {
    const listId = await community.aList('import');
    const { imports, subscriptions } = community;
    const gone = { address: 'gone@y.example' };
    const id = idOf(await subscriptions.subscribe(listId, gone, 'recorded', operator, now));
    await subscriptions.unsubscribe(id, operator, now);
    const rows = [
      row(1, 'anne@work.example'),
      row(2, 'new@y.example'),
      row(3, 'NEW@y.example'),
      row(4, 'anne@x.example'),
      row(5, 'nonsense'),
      row(6, 'gone@y.example'),
      row(7, 'peace@y.example'),
    ];
    const unwelcome = ['peace@y.example'];
    await database.dataSource.transaction(manager =>
      community.suppression.suppress(manager, unwelcome, 'account-deleted', now),
    );
    const refused = [
      { line: 3, code: 'duplicate', value: 'new@y.example' },
      { line: 4, code: 'duplicate', value: 'anne@x.example' },
      { line: 5, code: 'invalid-address', value: 'nonsense' },
      { line: 6, code: 'unsubscribed-before', value: 'gone@y.example' },
      { line: 7, code: 'suppressed', value: 'peace@y.example' },
    ];
    const dry = { ...confirmed, isDryRun: true };
    const first = { added: 2, known: 0, refused, confirmations: [] };
    expect(await imports.importSubscribers(listId, rows, dry, operator, now)).toEqual(first);
    expect(await imports.importSubscribers(listId, rows, confirmed, operator, now)).toEqual(first);
    expect(await imports.importSubscribers(listId, rows, confirmed, operator, now)).toEqual({
      ...first,
      added: 0,
      known: 2,
    });
    expect((await recipients(listId)).addresses.toSorted()).toEqual(['anne@work.example', 'new@y.example']);
    const exported: SubscriberRecord[] = [];
    for await (const subscriber of community.exports.rows(listId)) exported.push(subscriber);
    expect(new Map(exported.map(({ address, consent }) => [address, consent]))).toEqual(
      new Map([
        ['anne@work.example', 'imported'],
        ['new@y.example', 'imported'],
      ]),
    );
  });

  it('asks each when it is not confirmed, and only once while the question stands', async () => {
    const listId = await community.aList('ask-import');
    const { imports, confirming } = community;
    const ask = { isConfirmed: false, isDryRun: false };
    const rows = [row(1, 'b@y.example'), row(2, 'anne@x.example')];
    const outcome = await imports.importSubscribers(listId, rows, ask, operator, now);
    expect(outcome.confirmations.map(({ address }) => address)).toEqual(['b@y.example', 'anne@x.example']);
    expect((await recipients(listId)).addresses).toEqual([]);
    const again = await imports.importSubscribers(listId, rows, ask, operator, later);
    expect(again).toEqual({ added: 0, known: 2, refused: [], confirmations: [] });
    const token = outcome.confirmations[1]?.token ?? '';
    expect(await confirming.confirm(token, operator, now)).toMatchObject({
      subscription: { personId: anne },
    });
    await imports.importSubscribers(listId, rows, confirmed, operator, now);
    expect((await recipients(listId)).addresses.toSorted()).toEqual(['anne@x.example', 'b@y.example']);
  });

  it('writes 17,000 rows', async () => {
    const listId = await community.aList('big');
    const rows = Array.from({ length: 17_000 }, (_, i) => row(i + 1, `s${i}@big.example`));
    const outcome = await community.imports.importSubscribers(listId, rows, confirmed, operator, now);
    expect(outcome).toMatchObject({ added: 17_000, known: 0, refused: [] });
    const { bearers } = await recipients(listId);
    expect(new Set(bearers).size).toBe(17_000);
    expect(await database.dataSource.manager.countBy(Subscription, { listId })).toBe(17_000);
  });
});
