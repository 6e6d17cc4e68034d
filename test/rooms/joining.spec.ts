import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { ListEntriesService } from '../../src/community/lists/list-entries.service.js';
import type { Joining } from '../../src/community/lists/joining.js';
import type { List } from '../../src/community/lists/list.entity.js';
import type { Asker, RequestedSubscription } from '../../src/community/lists/subscription-request.service.js';
import { operator, system } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';
import { somebodyWaits } from './somebody-waits.js';

const now = new Date('2026-03-01T09:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

let database: RoomDatabase;
let community: Community;
let anne: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  anne = await aPerson(community.directory, 'anne', ['anne@x.example', 'anne@work.example']);
});
afterAll(() => database.close());

async function aList(
  name: string,
  joining: Joining = 'anyone',
  groupId: string | null = null,
): Promise<List> {
  const id = await community.aList(name, groupId);
  const texts = {
    joining,
    welcomeText: 'Premier dimanche :\n\npensez aux clubs.',
    goodbyeText: 'À bientôt.',
  };
  const set = await community.lists.set(id, texts, operator, now);
  if (set.kind !== 'changed') throw new Error(set.kind);
  return set.list;
}

function request(
  list: List,
  bearer: Asker,
  own: Partial<RequestedSubscription> = {},
  at = now,
): ReturnType<Community['requests']['request']> {
  const asked = { list, bearer, language: 'fr' as const, network: '192.0.2.1' };
  return community.requests.request({ ...asked, ...own }, system, at);
}

/** Subjects of the notices to one address, in their order, with the confirmation token of each. */
async function noticesTo(address: string): Promise<{ subject: string; text: string; token: string }[]> {
  const rows: { header: Buffer; prefix: Buffer }[] = await database.dataSource.query(
    `select m.header, m.prefix from delivery d join outbound_message m on m.id = d.outbound_id
     where d.address = $1 order by d.id`,
    [address],
  );
  const read = await Promise.all(
    rows.map(({ header, prefix }) => PostalMime.parse(Buffer.concat([header, Buffer.from('\r\n'), prefix]))),
  );
  return read.map(({ subject = '', text = '' }) => ({
    subject,
    text,
    token: /\/confirm\/([a-z2-7]{26})/.exec(text)?.[1] ?? '',
  }));
}

const subjectsTo = async (address: string) => (await noticesTo(address)).map(({ subject }) => subject);

async function confirmLast(address: string, at = now) {
  const token = (await noticesTo(address)).at(-1)?.token ?? '';
  return community.confirming.confirm(token, system, at);
}

describe('whoever gives an address', () => {
  it('confirms by mail, is welcomed, and hears when they leave', async () => {
    const list = await aList('golf');
    expect(await request(list, { address: 'Zoe@Y.example' }, { name: 'Zoé  Blin' })).toEqual({
      kind: 'asked',
    });
    expect(await subjectsTo('zoe@y.example')).toEqual([
      'Confirmez votre abonnement à golf@x-groupes.example',
    ]);
    const confirmed = await confirmLast('zoe@y.example');
    expect(confirmed).toMatchObject({
      kind: 'subscribed',
      act: 'subscribe',
      subscription: { name: 'Zoé Blin' },
    });
    expect(await confirmLast('zoe@y.example')).toEqual({ kind: 'unknown' }); // the welcome has no token
    const id = 'subscription' in confirmed ? confirmed.subscription.id : '';
    for (const kind of ['unsubscribed', 'already'])
      expect((await community.leaving.leave(id, system, now)).kind).toBe(kind);
    const [, welcome, goodbye, ...more] = await noticesTo('zoe@y.example');
    expect(welcome?.subject).toBe('Bienvenue sur golf@x-groupes.example');
    expect(welcome?.text).toContain('pensez aux clubs.');
    expect(goodbye?.subject).toBe('Vous avez quitté golf@x-groupes.example');
    expect(more).toEqual([]);
  });

  it('is asked once a day over all lists and under any detail, and never told what is known', async () => {
    const lists = [await aList('a1'), await aList('a2'), await aList('a3', 'asked')];
    for (const [at, list] of lists.entries())
      for (const address of ['max@y.example', `max+${at}@y.example`])
        expect(await request(list, { address })).toEqual({ kind: 'asked' });
    expect(await subjectsTo('max@y.example')).toHaveLength(1);
    expect(await subjectsTo('max+2@y.example')).toEqual([]);
    await confirmLast('max@y.example');
    const [first = lists[0]] = lists;
    if (first === undefined) throw new Error('no list');
    expect(await request(first, { address: 'max@y.example' }, {}, inHours(25))).toEqual({ kind: 'asked' });
    expect((await subjectsTo('max@y.example')).at(-1)).toBe('Vous êtes déjà abonné à a1@x-groupes.example');
  });

  it('that is none, or one of ours, is told so', async () => {
    const list = await aList('bad');
    for (const address of ['nonsense', 'golf@x-groupes.example', ''])
      expect(await request(list, { address })).toEqual({ kind: 'invalid-address' });
    expect(await request(list, { personId: anne, address: 'eve@y.example' })).toEqual({
      kind: 'invalid-address',
    });
  });

  it('does not undo the departure of somebody else', async () => {
    const list = await aList('left');
    const bearer = { address: 'gone@y.example' };
    const begun = await community.subscriptions.subscribe(list.id, bearer, 'recorded', operator, now);
    const id = 'subscription' in begun ? begun.subscription.id : '';
    await community.subscriptions.unsubscribe(id, operator, now);
    await request(list, bearer);
    expect((await community.subscriptions.find(list.id, bearer))?.state).toBe('unsubscribed');
    expect((await confirmLast('gone@y.example')).kind).toBe('subscribed');
  });
});

describe('a person who is known to be there', () => {
  it('is subscribed at once, at the address of their choice', async () => {
    const list = await aList('sure');
    const outcome = await request(list, { personId: anne, address: 'anne@work.example' });
    expect(outcome).toMatchObject({ kind: 'subscribed', subscription: { address: 'anne@work.example' } });
    expect(await request(list, { personId: anne })).toMatchObject({ kind: 'already' });
    expect(await subjectsTo('anne@work.example')).toEqual(['Bienvenue sur sure@x-groupes.example']);
    expect(await request(await aList('shut', 'closed'), { personId: anne })).toEqual({ kind: 'closed' });
  });

  it('enters freely the lists of their group, and asks for those of others', async () => {
    const groupId = await community.aGroup('club');
    const list = await aList('club', 'members', groupId);
    const bob = await aPerson(community.directory, 'bob');
    await community.members.put(groupId, anne, 'member', operator, now);
    expect((await request(list, { personId: anne })).kind).toBe('subscribed');
    expect((await request(list, { personId: bob })).kind).toBe('requested');
    expect((await request(list, { personId: bob })).kind).toBe('already');
  });
});

describe('a list whose newcomers are chosen', () => {
  it('decides once on each request, and its author always hears', async () => {
    const list = await aList('chosen', 'asked');
    for (const [at, name] of ['ines', 'jean', 'kim'].entries()) {
      await request(list, { address: `${name}@y.example` }, { reason: 'Je débute.', name });
      expect((await confirmLast(`${name}@y.example`, inHours(at))).kind).toBe('requested');
    }
    const waiting = await community.decisions.waiting(list.id);
    expect(waiting.map(({ name, reason }) => [name, reason])).toEqual(
      ['ines', 'jean', 'kim'].map(name => [name, 'Je débute.']),
    );
    const [ines = '', jean = '', kim = ''] = waiting.map(({ id }) => id);
    const decide = (requestIds: string[], action: 'accept' | 'refuse', answer: string) =>
      community.decisions.decide({ listId: list.id, requestIds, action, answer }, operator, now);
    expect(await decide([ines], 'refuse', ' \n')).toEqual({ kind: 'reason-missing' });
    expect(await decide([], 'accept', '')).toEqual({ kind: 'nothing-picked' });
    expect(await decide([ines], 'refuse', 'x'.repeat(2_001))).toEqual({ kind: 'too-long' });
    const both = await Promise.all([
      decide([ines, jean], 'refuse', 'Complet.'),
      decide([jean, ines], 'refuse', 'Complet.'),
    ]);
    const counts = both.map(outcome => (outcome.kind === 'decided' ? outcome.decided : null));
    expect(new Set(counts)).toEqual(new Set([0, 2]));
    const accepted = await decide([ines, kim, 'nonsense'], 'accept', '');
    expect(accepted).toEqual({ kind: 'decided', decided: 1, already: 2 });
    expect((await subjectsTo('ines@y.example')).at(-1)).toBe(
      'Votre demande pour chosen@x-groupes.example n’a pas été acceptée',
    );
    expect((await noticesTo('kim@y.example')).at(-1)?.text).toContain('pensez aux clubs.');
    expect(await community.decisions.countWaiting([list.id])).toBe(0);
    expect((await community.decisions.decided(list.id)).map(({ outcome }) => outcome).toSorted()).toEqual([
      'accepted',
      'refused',
      'refused',
    ]);
  });

  it('lets a request be taken back, and an invitation answer it', async () => {
    const list = await aList('undecided', 'asked');
    const bob = await aPerson(community.directory, 'bobby');
    const asked = await request(list, { personId: bob });
    const id = 'subscription' in asked ? asked.subscription.id : '';
    await community.leaving.leave(id, system, now);
    expect(await community.decisions.waiting(list.id)).toEqual([]);
    expect((await request(list, { personId: bob })).kind).toBe('requested');
    const invited = await community.subscriptions.subscribe(
      list.id,
      { personId: bob },
      'asked',
      operator,
      now,
    );
    expect(invited.kind).toBe('subscribed');
    expect(await community.decisions.waiting(list.id)).toEqual([]);
  });
});

const person = (name: string) => aPerson(community.directory, name);
const idOf = (outcome: Awaited<ReturnType<typeof request>>) =>
  'subscription' in outcome ? outcome.subscription.id : '';

describe('a request that something else settles', () => {
  it('waits no more once its author was added, and they may ask again later', async () => {
    const list = await aList('added', 'asked');
    const lou = await person('lou');
    await request(list, { personId: lou });
    const entry = { address: 'lou@x.example', name: '', promotion: null };
    await database.dataSource.transaction(manager =>
      new ListEntriesService(community.journal).enter(manager, list.id, [entry], 'recorded', operator, now),
    );
    expect(await community.decisions.countWaiting([list.id])).toBe(0);
    const found = await community.subscriptions.find(list.id, { personId: lou });
    await community.leaving.leave(found?.id ?? '', system, now);
    expect((await request(list, { personId: lou })).kind).toBe('requested');
  });

  it('goes with the group its author leaves, and with the list', async () => {
    const groupId = await community.aGroup('parting');
    const list = await aList('parting', 'asked', groupId);
    const max = await person('maxime');
    await community.members.put(groupId, max, 'member', operator, now);
    await request(list, { personId: max });
    const leaving = { groupId, personId: max, refuses: false, successorId: null };
    await community.groupExit.leave(leaving, { kind: 'person', personId: max }, now);
    expect(await community.decisions.countWaiting([list.id])).toBe(0);
    expect((await request(list, { personId: max })).kind).toBe('requested');
    await database.dataSource.transaction(manager =>
      community.deletion.delete(manager, list.id, 'kept', operator, now),
    );
    expect(await community.decisions.countWaiting([list.id])).toBe(0);
    expect((await community.decisions.listsWithNews(now)).map(({ name }) => name)).not.toContain('parting');
  });

  it('is taken back or decided, whoever was first, and neither waits in a circle', async () => {
    const list = await aList('circle', 'asked');
    const id = idOf(await request(list, { personId: await person('noe') }));
    const [waiting] = await community.decisions.waiting(list.id);
    const decision = {
      listId: list.id,
      requestIds: [waiting?.id ?? ''],
      action: 'accept',
      answer: '',
    } as const;
    let deciding: ReturnType<Community['decisions']['decide']> | undefined;
    await database.dataSource.transaction(async manager => {
      await manager.query('select from subscription where id = $1 for update', [id]);
      deciding = community.decisions.decide(decision, operator, now);
      await somebodyWaits(database.dataSource);
      await community.leaving.leaveIn(manager, id, system, now);
    });
    expect(await deciding).toEqual({ kind: 'decided', decided: 0, already: 1 });
    expect((await community.subscriptions.findById(id))?.state).toBe('unsubscribed');
  });
});

describe('subscription bombing', () => {
  it('is bounded by network and hour, and the operators will hear once', async () => {
    const list = await aList('target');
    const ask = (at: number, network: string, hour = now) =>
      request(list, { address: `victim-${at}@y.example` }, { network }, hour);
    const kinds = [];
    for (let at = 0; at < 35; at++) kinds.push((await ask(at, `198.51.100.${at}`)).kind);
    expect(kinds.filter(kind => kind === 'asked')).toHaveLength(30);
    expect(kinds.slice(30)).toEqual(Array.from({ length: 5 }, () => 'limited'));
    expect((await ask(40, '203.0.113.9')).kind).toBe('asked');
    expect((await ask(41, '198.51.100.9', inHours(1))).kind).toBe('asked');
    const { manager } = database.dataSource;
    const told = [{ source: '198.51.100.0/24', refused: 5 }];
    expect(await community.limits.refusals()).toEqual(told);
    expect(await community.limits.takeRefusals(manager, now)).toEqual(told);
    expect(await community.limits.refusals()).toEqual([]);
  });
});
