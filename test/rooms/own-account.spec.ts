import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { PostRecord } from '../../src/channels/posting/post-record.service.js';
import { HeldItems } from '../../src/channels/moderation/held-items.service.js';
import { HeldMoves } from '../../src/channels/moderation/held-moves.service.js';
import { RoleService } from '../../src/community/accounts/role.service.js';
import { SignInService } from '../../src/community/accounts/sign-in.service.js';
import { SessionService } from '../../src/community/accounts/session.service.js';
import { SuppressionService } from '../../src/community/directory/suppression.service.js';
import { StandingService } from '../../src/community/standing/standing.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { AddressConfirmation } from '../../src/intake/identity/address-confirmation.service.js';
import { DepartureService } from '../../src/intake/identity/departure.service.js';
import { EverythingAbout } from '../../src/intake/identity/everything-about.service.js';
import { OwnAddresses } from '../../src/intake/identity/own-addresses.service.js';
import { SuspensionService } from '../../src/intake/identity/suspension.service.js';
import { FanOutService } from '../../src/postoffice/delivery/fan-out.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { anIdentity } from './an-identity.js';
import { aNewPost } from './a-new-post.js';
import { Community } from './a-community.js';
import { anOutbound } from './an-outbound.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const until = new Date('2026-06-01T09:00:00Z');

let database: RoomDatabase;
let community: Community;
let house: TestingModule;
let own: OwnAddresses;
let confirmation: AddressConfirmation;
let sessions: SessionService;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
  own = house.get(OwnAddresses);
  confirmation = house.get(AddressConfirmation);
  sessions = house.get(SessionService, { strict: false });
});
afterAll(() => database.close());

/** Signs in, and returns what the person is in that browser. */
async function signedIn(personId: string): Promise<{ personId: string; sessionId: string }> {
  const token = await sessions.open(database.dataSource.manager, personId, {}, now);
  return { personId, sessionId: (await sessions.sessionOf(token, now))?.sessionId ?? '' };
}

/** The last mail to an address, as text. */
async function mailTo(address: string): Promise<string> {
  const [row]: { text: string }[] = await database.dataSource.query(
    `select convert_from(m.prefix, 'UTF8') as text from outbound_message m join delivery d on d.outbound_id = m.id
     where d.address = $1 order by m.id desc limit 1`,
    [address],
  );
  return (row?.text ?? '').replaceAll(/=\r\n/g, '').replaceAll('=3D', '=');
}

async function linkSentTo(address: string): Promise<string> {
  return /\/me\/addresses\/confirm\/([a-z2-7]{26})/.exec(await mailTo(address))?.[1] ?? '';
}

const roads = async (personId: string) =>
  (await community.directory.addressesOf(personId)).map(({ address }) => address);

describe('a person’s addresses', () => {
  it('gain one by a click in a mail to it, with its subscriptions; other browsers are signed out', async () => {
    const anne = await aPerson(community.directory, 'anne');
    const [here, elsewhere] = [await signedIn(anne), await signedIn(anne)];
    const listId = await community.aList('golf');
    await community.subscriptions.subscribe(
      listId,
      { address: 'anne@home.example' },
      'imported',
      operator,
      now,
    );
    expect(await own.ask(here, 'Anne@Home.example', now)).toEqual({ kind: 'asked' });
    const token = await linkSentTo('anne@home.example');
    expect(await confirmation.look(anne, token, now)).toEqual({ kind: 'free', address: 'anne@home.example' });
    expect(await confirmation.confirm(here, token, now)).toEqual({ kind: 'added' });
    expect(await confirmation.confirm(here, token, now)).toEqual({ kind: 'used' });
    expect(await roads(anne)).toEqual(['anne@x.example', 'anne@home.example']);
    expect((await community.subscriptions.find(listId, { personId: anne }))?.state).toBe('subscribed');
    const left = (await sessions.sessionsOf(anne, now)).map(({ id }) => id);
    expect(left).toEqual([here.sessionId]);
    expect(left).not.toContain(elsewhere.sessionId);
    expect(await mailTo('anne@x.example')).toContain('anne@home.example');
  });

  it('can be taken by nobody who only got somebody else to click', async () => {
    const [eve, victim] = [
      await aPerson(community.directory, 'eve'),
      await aPerson(community.directory, 'victim'),
    ];
    await own.ask(await signedIn(eve), 'victim@new.example', now);
    const token = await linkSentTo('victim@new.example');
    expect(await confirmation.look(victim, token, now)).toEqual({ kind: 'not-yours' });
    expect(await confirmation.confirm(await signedIn(victim), token, now)).toEqual({ kind: 'unknown' });
    expect(await community.directory.findByAddress('victim@new.example')).toBeNull();
  });

  it('of a guest’s account bring both together, from whichever side', async () => {
    const bruno = await aPerson(community.directory, 'bruno');
    const guest = await database.dataSource.transaction(manager =>
      community.directory.addGuest(
        manager,
        { address: 'bruno@guest.example', name: 'Bruno', language: 'en' },
        operator,
        now,
      ),
    );
    const asGuest = await signedIn(guest.id);
    await own.ask(asGuest, 'bruno@x.example', now);
    const token = await linkSentTo('bruno@x.example');
    expect(await confirmation.look(guest.id, token, now)).toMatchObject({
      kind: 'other-account',
      needsOperator: false,
      other: { id: bruno },
    });
    expect(await confirmation.confirm(asGuest, token, now)).toEqual({ kind: 'merged', keptId: bruno });
    expect(await community.directory.findById(guest.id)).toBeNull();
    expect(await roads(bruno)).toEqual(['bruno@x.example', 'bruno@guest.example']);
    expect(await mailTo('bruno@x.example')).toContain('bruno@guest.example');
    const about = await house.get(EverythingAbout).show(bruno);
    const journal = about.find(({ name }) => name === 'journal')?.rows ?? [];
    expect(journal.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['person.guest-added', 'person.merged', 'address.claimed']),
    );
  });

  it('of another account of the directory are proposed to the operators', async () => {
    const [one, other] = [
      await aPerson(community.directory, 'one'),
      await aPerson(community.directory, 'other'),
    ];
    const browser = await signedIn(one);
    await own.ask(browser, 'other@x.example', now);
    const token = await linkSentTo('other@x.example');
    expect(await confirmation.look(one, token, now)).toMatchObject({ needsOperator: true });
    expect(await confirmation.confirm(browser, token, now)).toEqual({ kind: 'proposed' });
    expect(await roads(other)).toEqual(['other@x.example']);
  });

  it('let no link sign in that was mailed to one before it was given up', async () => {
    const lea = await aPerson(community.directory, 'lea', ['lea@x.example', 'lea@old.example']);
    const browser = await signedIn(lea);
    const links = house.get(SignInService, { strict: false });
    const token = await links.createLink(lea, null, now);
    const old = (await community.directory.addressesOf(lea)).find(({ isPreferred }) => !isPreferred);
    expect(await own.remove(browser, old?.id ?? '', now)).toMatchObject({ kind: 'removed' });
    expect(await links.redeem(token, now)).toEqual({ kind: 'expired' });
  });

  it('tell the former preferred one of a change, and carry measures when they go', async () => {
    const carl = await aPerson(community.directory, 'carl', ['carl@x.example', 'carl@old.example']);
    const browser = await signedIn(carl);
    const [preferred, second] = await community.directory.addressesOf(carl);
    expect(await own.prefer(browser, second?.id ?? '', now)).toEqual({ kind: 'preferred' });
    expect(await mailTo('carl@x.example')).toContain('carl@old.example');
    const standing = house.get(StandingService, { strict: false });
    const measure = { personId: carl, kind: 'posting-suspended', reason: 'ads', until } as const;
    await standing.open(measure, operator, now);
    expect(await own.remove(browser, preferred?.id ?? '', now)).toMatchObject({ kind: 'removed' });
    expect(await own.remove(browser, second?.id ?? '', now)).toEqual({ kind: 'preferred' });
    expect(await standing.measureOnAddresses(['carl@x.example'], now)).toBe('posting-suspended');
  });
});

it('a measure that suspends access ends every session', async () => {
  const dora = await aPerson(community.directory, 'dora');
  await signedIn(dora);
  const measure = { personId: dora, kind: 'posting-suspended', reason: 'ads', until } as const;
  const suspension = house.get(SuspensionService);
  await suspension.open(measure, operator, now);
  expect(await sessions.sessionsOf(dora, now)).toHaveLength(1);
  await suspension.open({ ...measure, kind: 'access-suspended' }, operator, now);
  expect(await sessions.sessionsOf(dora, now)).toEqual([]);
});

describe('an account that is deleted', () => {
  let erin: string;
  let listId: string;
  let postId: string;
  let heldId: string;

  beforeAll(async () => {
    const { dataSource } = database;
    erin = await aPerson(community.directory, 'erin', ['erin@x.example', 'erin@home.example']);
    listId = await community.aList('tarot');
    await community.subscriptions.subscribe(listId, { personId: erin }, 'imported', operator, now);
    const posts = house.get(PostRecord, { strict: false });
    const raws = new RawStore(dataSource);
    const about = { listId, authorPersonId: erin, authorAddress: 'erin@home.example', authorName: 'Erin' };
    postId = (await posts.add(dataSource.manager, await aNewPost(raws, dataSource.manager, about))) ?? '';
    const waiting = await aNewPost(raws, dataSource.manager, { ...about, outcome: 'held' });
    const waitingId = (await posts.add(dataSource.manager, waiting)) ?? '';
    heldId = randomUUID();
    await house.get(HeldMoves, { strict: false }).hold(dataSource.manager, {
      id: heldId,
      postId: waitingId,
      listId,
      isAuthorTold: true,
      heldAt: now,
      preview: '',
      attachments: [],
    });
    await dataSource.query(
      `with thread as (
         insert into archived_thread (place_id, key, subject, topic, message_count, first_at, last_at)
         select list_id, 'k', subject, '', 1, now(), now() from post where id = $1 returning id)
       insert into archived_message (place_id, list_id, thread_id, raw_id, key, number, message_id, author_name,
                                     author_address, subject, text, sent_at, archived_at)
       select list_id, list_id, thread.id, raw_id, 'k', 1, message_id, author_name, 'Erin@home.example', subject, 'text',
              now(), now()
       from post cross join thread where post.id = $1`,
      [postId],
    );
    // Of those who want a copy from each list, the bearer is the subscription.
    const bearer = (await community.subscriptions.find(listId, { personId: erin }))?.id ?? '';
    const copies = { bearers: [bearer], subscriptionIds: [bearer], addresses: ['erin@x.example'] };
    await new FanOutService(new LedgerBook()).fanOut(
      dataSource.manager,
      anOutbound({ subject: 'Deux fois' }),
      copies,
      now,
    );
    await dataSource.query(`update delivery set state = 'sent' where bearer = $1`, [bearer]);
    await dataSource.query(
      `insert into mail_command (list_id, road, message_id, fingerprint, author_address, identity, subject, received_at)
       values ($1, 'request', 'c@home.example', 'f', 'erin@home.example', 'proven', 'aide', $2)`,
      [listId, now],
    );
    await dataSource.query(
      `with told as (insert into moderator_notice (id, held_message_id, person_id, version, told_at)
                     values (gen_random_uuid(), $1, $2, 1, $3) returning id)
       insert into moderator_answer (notice_id, message_id, fingerprint, identity, action, reason, received_at)
       select id, 'r@home.example', 'f', 'proven', 'reject', 'hors sujet', $3 from told`,
      [heldId, erin, now],
    );
    await community.admission.treat(listId, 'Erin@home.example', 'banned', operator, now);
    const standing = house.get(StandingService, { strict: false });
    const measure = { personId: erin, kind: 'access-suspended', reason: 'ads', until } as const;
    await standing.open(measure, operator, now);
  });

  it('waits until its groups have another animator, and the site another operator', async () => {
    const departure = house.get(DepartureService);
    const roles = house.get(RoleService, { strict: false });
    const created = await community.groups.create(
      { slug: 'tarot', name: 'Tarot', kind: 'leisure' },
      operator,
      now,
    );
    if (created.kind !== 'created') throw new Error(created.kind);
    await community.members.put(created.group.id, erin, 'animator', operator, now);
    const refused = await departure.leave(erin, operator, now);
    expect(refused).toMatchObject({ kind: 'last-animator', groups: [{ slug: 'tarot' }] });
    const fred = await aPerson(community.directory, 'fred');
    await community.members.put(created.group.id, fred, 'animator', operator, now);
    await roles.grant(erin, 'operator', operator, now);
    expect(await departure.leave(erin, operator, now)).toEqual({ kind: 'last-operator' });
    expect(await roles.revoke(erin, 'operator', operator, now)).toEqual({ kind: 'last-operator' });
    await roles.grant(fred, 'operator', operator, now);
    expect(await departure.obstacles(erin)).toBeNull();
  });

  it('is shown whole before: every room has its say', async () => {
    const about = await house.get(EverythingAbout).show(erin);
    const filled = about.filter(({ rows }) => rows.length > 0).map(({ name }) => name);
    expect(filled).toEqual(
      expect.arrayContaining([
        'person',
        'addresses',
        'journal',
        'measures',
        'roles',
        'groups',
        'subscriptions',
        'archived-messages',
        'posts',
        'held-messages',
        'mail-commands',
        'answers-to-notices',
        'copies-received',
      ]),
    );
    expect(new Set(about.map(({ name }) => name)).size).toBe(about.length);
  });

  it('leaves no name, no address and no subscription; what was said stays', async () => {
    const departure = house.get(DepartureService);
    expect(await departure.leave(erin, { kind: 'person', personId: erin }, now)).toEqual({ kind: 'left' });
    expect(await departure.leave(erin, operator, now)).toEqual({ kind: 'unknown' });
    expect(await community.directory.findByAddress('erin@home.example')).toBeNull();
    const copies = await database.dataSource.query(
      `select address from delivery d join outbound_message m on m.id = d.outbound_id where m.subject = 'Deux fois'`,
    );
    expect(copies).toEqual([{ address: '' }]);
    const [command] = await database.dataSource.query('select author_address, subject from mail_command');
    expect(command).toEqual({ author_address: '', subject: '' });
    expect(await database.dataSource.query('select from moderator_answer')).toEqual([]);
    const [archived] = await database.dataSource.query(
      'select author_name, author_address, text from archived_message',
    );
    expect(archived).toEqual({ author_name: '', author_address: '', text: 'text' });
    const posts = house.get(PostRecord, { strict: false });
    expect(await posts.byId(postId)).toMatchObject({
      authorPersonId: null,
      authorName: '',
      authorAddress: '',
      outcome: 'distributed',
    });
    const held = await house.get(HeldItems, { strict: false }).held(heldId);
    expect(held).toMatchObject({ state: 'withdrawn', post: { outcome: 'discarded' } });
    const [{ count }] = await database.dataSource.query(
      'select count(*)::int as count from subscription where list_id = $1',
      [listId],
    );
    expect(count).toBe(0);
    expect(await community.admission.sendersOf(listId)).toEqual([]);
    expect(await mailTo('erin@x.example')).toContain('Vigie');
  });

  it('may not be added again by others, and no measure is undone by coming back', async () => {
    const suppression = house.get(SuppressionService, { strict: false });
    expect(await suppression.suppressedAmong(['erin@home.example', 'fred@x.example'])).toEqual(
      new Set(['erin@home.example']),
    );
    const back = await database.dataSource.transaction(manager =>
      community.directory.addGuest(
        manager,
        { address: 'Erin@home.example', name: 'Erin', language: 'fr' },
        operator,
        now,
      ),
    );
    expect(await suppression.suppressedAmong(['erin@home.example'])).toEqual(new Set());
    const standing = house.get(StandingService, { strict: false });
    expect(await standing.isAccessSuspended(back.id, now)).toBe(true);
    expect(await standing.isAccessSuspended(back.id, until)).toBe(false);
  });
});
