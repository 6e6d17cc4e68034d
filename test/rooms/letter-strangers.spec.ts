import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LetterRecipients } from '../../src/community/lists/letter-recipients.service.js';
import { LetterStrangers } from '../../src/community/lists/letter-strangers.service.js';
import { LetterSubscriptions } from '../../src/community/lists/letter-subscriptions.service.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { operator, system } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const nextDay = new Date('2026-03-02T10:00:00Z');
const inAMonth = new Date('2026-04-01T09:00:00Z');
let database: RoomDatabase;
let community: Community;
let strangers: LetterStrangers;
let choices: LetterSubscriptions;
let recipients: LetterRecipients;
let letter = { id: '', slug: 'nouvelles', name: 'Les nouvelles' };

beforeAll(async () => {
  database = await roomDatabase();
  const { dataSource } = database;
  community = new Community(dataSource);
  choices = new LetterSubscriptions(dataSource, community.journal);
  recipients = new LetterRecipients(dataSource);
  strangers = new LetterStrangers(
    readConfig({}),
    dataSource,
    new SiteSecret('the secret of the tests'),
    community.limits,
    community.notices,
    choices,
    community.journal,
  );
  const [row] = await query<{ id: string }>(
    `insert into letter (slug, name, kind, audience, created_at)
     values ('nouvelles', 'Les nouvelles', 'platform', 'subscribers', now()) returning id`,
  );
  letter = { ...letter, id: row?.id ?? '' };
});
beforeEach(async () => {
  await query('delete from letter_subscription');
  await query('delete from joining_counter');
  await query('truncate notice_limit, delivery, delivery_batch, outbound_message cascade');
});
afterAll(() => database.close());

describe('somebody without an account', () => {
  it('gets the letter once they confirmed from their mailbox, and only then', async () => {
    expect(await ask(' Zoe@Y.example ')).toEqual({ kind: 'confirmation-sent' });
    expect(await readers()).toEqual([]);
    const token = await tokenFor('zoe@y.example');
    expect(await strangers.peek(token, now)).toMatchObject({ kind: 'valid' });
    expect(await readers()).toEqual([]);
    const clicks = await Promise.all([1, 2].map(() => strangers.confirm(token, system, now)));
    expect(clicks.map(({ kind }) => kind).toSorted()).toEqual(['already', 'valid']);
    expect(await readers()).toEqual(['zoe@y.example']);
    expect(await recipients.count(toSubscribers(), now)).toBe(1);
    expect(await community.directory.findByAddress('zoe@y.example')).toBeNull();
  });

  it('leaves and comes back by the link of their copies, and an old confirmation undoes nothing', async () => {
    const token = await taken('zoe@y.example');
    const copy = await copyOf('zoe@y.example');
    expect(await choices.leaveBy(copy, system, now)).toBe('left');
    expect(await choices.leaveBy(copy, system, now)).toBe('already');
    expect(await strangers.confirm(token, system, now)).toEqual({ kind: 'dead' });
    expect(await readers()).toEqual([]);
    expect(await choices.returnBy(copy, system, now)).toBe('subscribed');
    expect(await readers()).toEqual(['zoe@y.example']);
  });

  it('is written to once a day, whoever asks how often, and told when they get it already', async () => {
    await ask('zoe@y.example');
    await ask('zoe@y.example');
    expect(await mailsTo('zoe@y.example')).toHaveLength(1);
    await strangers.confirm(await tokenFor('zoe@y.example'), system, now);
    expect(await ask('zoe@y.example', nextDay)).toEqual({ kind: 'confirmation-sent' });
    expect((await mailsTo('zoe@y.example')).at(-1)?.subject).toContain('Vous recevez déjà');
    expect(await readers()).toEqual(['zoe@y.example']);
  });

  it('writes an address that can be one, and not too many from one place', async () => {
    for (const wrong of ['zoe', 'liste@x-groupes.example', ''])
      expect(await ask(wrong)).toEqual({ kind: 'invalid-address' });
    for (let at = 0; at < 30; at++) await ask(`reader${at}@y.example`);
    expect(await ask('zoe@y.example')).toEqual({ kind: 'limited' });
  });

  it('who never confirms is forgotten, and a link does not wait for ever', async () => {
    await ask('zoe@y.example');
    const token = await tokenFor('zoe@y.example');
    expect(await strangers.confirm(token, system, inAMonth)).toEqual({ kind: 'dead' });
    await strangers.forgetUnconfirmed(inAMonth);
    expect(await query('select from letter_subscription')).toEqual([]);
  });

  it('gets nothing of what is for members alone, nor after they asked to be forgotten', async () => {
    await taken('zoe@y.example');
    expect(await readers(true)).toEqual([]);
    await query(
      `insert into suppressed_address (address_hash, reason, since)
       values (sha256(convert_to('zoe@y.example', 'UTF8')), 'account-deleted', $1)`,
      [now],
    );
    expect([await readers(), await recipients.count(toSubscribers(), now)]).toEqual([[], 0]);
    await query('delete from suppressed_address');
  });
});

describe('somebody the directory comes to know', () => {
  it('keeps the letter, and the way out of the copies they had', async () => {
    await taken('zoe@x.example');
    const copy = await copyOf('zoe@x.example');
    const zoe = await aPerson(community.directory, 'zoe');
    await community.bearers.adoptAddresses(operator, now);
    expect(await choices.choicesOf(zoe)).toEqual(new Map([[letter.id, 'subscribed']]));
    expect(await readers()).toEqual(['zoe@x.example']);
    expect(await choices.leaveBy((await choices.findById(copy.id)) ?? copy, system, now)).toBe('left');
    expect(await choices.choicesOf(zoe)).toEqual(new Map([[letter.id, 'left']]));
  });

  it('or knew already: the click subscribes them, and what they chose before stands', async () => {
    const yann = await aPerson(community.directory, 'yann');
    await taken('yann@x.example');
    expect(await choices.choicesOf(yann)).toEqual(new Map([[letter.id, 'subscribed']]));
    await choices.leave(letter.id, yann, 'page', system, now);
    await taken('yann@x.example', nextDay);
    expect(await readers()).toEqual([]);
  });
});

function ask(address: string, at = now) {
  return strangers.ask(letter, { address, language: 'fr', network: '192.0.2.7' }, at);
}

async function taken(address: string, at = now): Promise<string> {
  await ask(address, at);
  const token = await tokenFor(address);
  await strangers.confirm(token, system, at);
  return token;
}

function toSubscribers(isMembersOnly = false) {
  return { letterId: letter.id, audience: 'subscribers', groupId: null, isMembersOnly } as const;
}

async function readers(isMembersOnly = false): Promise<string[]> {
  const found = await database.dataSource.transaction(manager =>
    recipients.recipientsOf(manager, toSubscribers(isMembersOnly), now),
  );
  return found.addresses.toSorted((one, other) => one.localeCompare(other));
}

/** The subscription that the copy to an address names. */
async function copyOf(address: string) {
  const { addresses, subscriptionIds } = await database.dataSource.transaction(manager =>
    recipients.recipientsOf(manager, toSubscribers(), now),
  );
  const found = await choices.findById(subscriptionIds[addresses.indexOf(address)] ?? '');
  if (found === null) throw new Error(`no copy for ${address}`);
  return found;
}

function mailsTo(address: string): Promise<{ subject: string; text: string }[]> {
  return query(
    `select m.subject, convert_from(m.prefix, 'UTF8') as text
     from outbound_message m join delivery d on d.outbound_id = m.id where d.address = $1 order by m.id`,
    [address],
  );
}

async function tokenFor(address: string): Promise<string> {
  const text = (await mailsTo(address)).at(-1)?.text.replaceAll('=\r\n', '') ?? '';
  return /\/letters\/nouvelles\/join\/([a-z2-7]{52})/.exec(text)?.[1] ?? '';
}

function query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return database.dataSource.query(sql, [...values]);
}
