import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupMember } from '../../src/community/groups/group-member.entity.js';
import { Subscription } from '../../src/community/lists/subscription.entity.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { AdditionsRoom, linesOf } from './additions-room.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const dayMs = 24 * 3_600_000;
const later = (days: number) => new Date(now.getTime() + days * dayMs);

let database: RoomDatabase;
let room: AdditionsRoom;
let anne: string;
let bruno: string;

beforeAll(async () => {
  // As few connections as there are people at once: who asks for a second one while holding a lock fails here.
  database = await roomDatabase({ poolSize: 2, extra: { connectionTimeoutMillis: 3_000 } });
  room = new AdditionsRoom(database.dataSource);
  const { directory } = room.community;
  anne = await aPerson(directory, 'anne', ['anne@x.example', 'anne@home.example']);
  bruno = await aPerson(directory, 'bruno');
});
afterAll(() => database.close());

const group = (id: string) => ({ kind: 'group' as const, id });
const list = (id: string) => ({ kind: 'list' as const, id });
const by = (personId: string) => ({ kind: 'person' as const, personId });
const consent = (reason = 'On the form at the dinner.') => ({ reason, actor: by(bruno), reviewers: [anne] });
const inviting = { listIds: [] as string[], language: 'fr' as const, actor: operator };
const members = (groupId: string) => database.dataSource.manager.countBy(GroupMember, { groupId });
const many = (count: number, name = 'p') =>
  linesOf(Array.from({ length: count }, (_, i) => `${name}${i}@crowd.example`).join('\n'));

async function mailedToThePrey(): Promise<number> {
  const [row] = await database.dataSource.query(
    `select count(*)::integer as count from invitation where address = 'prey@a.example' and mailed_at is not null`,
  );
  return row.count;
}

async function verdictsOf(target: { kind: 'group' | 'list'; id: string }, text: string, at = now) {
  return (await room.preview.judge(target, linesOf(text), at)).map(({ verdict }) => verdict);
}

describe('a preview', () => {
  it('knows who is there, who left, who refuses, who may not be added', async () => {
    const { community } = room;
    const groupId = await community.aGroup('verdicts');
    const carla = await aPerson(community.directory, 'carla');
    await community.members.put(groupId, bruno, 'animator', operator, now);
    await community.members.put(groupId, carla, 'member', operator, now);
    const leaving = { groupId, personId: carla, refuses: true, successorId: null };
    await community.groupExit.leave(leaving, by(carla), now);
    await database.dataSource.transaction(manager =>
      room.suppression.suppress(manager, ['gone@a.example'], 'account-deleted', now),
    );
    await room.invitations.invite(
      group(groupId),
      linesOf('asked@a.example'),
      { ...inviting, actor: operator },
      now,
    );
    const judged = await room.preview.judge(
      group(groupId),
      linesOf(
        'new@a.example\nAnne <anne@home.example>\nbruno@x.example\ncarla@x.example\ngone@a.example\n' +
          'asked@a.example\nanne@x.example\nnobody\nNEW@a.example',
      ),
      now,
    );
    expect(judged.map(({ verdict }) => verdict)).toEqual([
      'new',
      'known',
      'present',
      'refusing',
      'suppressed',
      'invited',
      'duplicate',
      'invalid',
      'duplicate',
    ]);
    expect(judged[1]).toMatchObject({
      personId: anne,
      knownName: 'anne Test',
      isOtherAddress: true,
      isRegistered: true,
    });
    expect(judged[6]).toMatchObject({ of: 2 });
    expect(await verdictsOf(group(groupId), 'carla@x.example', later(366))).toEqual(['known']);
    expect(await verdictsOf(group(groupId), 'asked@a.example', later(31))).toEqual(['new']);
  });

  it('knows who left a list, by any of their addresses', async () => {
    const { community } = room;
    const listId = await community.aList('verdicts');
    for (const address of ['anne@x.example', 'gone@list.example', 'here@list.example']) {
      await community.subscriptions.subscribe(listId, { address }, 'confirmed', operator, now);
    }
    const gone = await community.subscriptions.find(listId, { address: 'gone@list.example' });
    await community.subscriptions.unsubscribe(gone?.id ?? '', operator, now);
    const text = 'anne@home.example\ngone@list.example\nhere@list.example\nbruno@x.example';
    expect(await verdictsOf(list(listId), text)).toEqual(['present', 'left', 'present', 'known']);
  });
});

describe('a list that is deleted meanwhile', () => {
  it('takes nobody in: no answer, no review, no mail', async () => {
    const { community } = room;
    const listId = await community.aList('vanished');
    await room.invitations.invite(list(listId), linesOf('ida@a.example'), inviting, now);
    await room.invitationMail.mailDue(now);
    const token = await room.tokenFor('ida@a.example');
    await room.invitations.invite(list(listId), linesOf('jules@a.example'), inviting, now);
    const big = await room.additions.propose(
      list(listId),
      many(26, 'v'),
      { ...consent(), reviewers: [] },
      now,
    );
    await database.dataSource.transaction(manager =>
      community.deletion.delete(manager, listId, 'kept', operator, now),
    );
    expect((await room.answers.accept(token, by(anne), now)).kind).toBe('unknown');
    expect(await room.invitationMail.mailDue(now)).toBe(0);
    const review = { decision: 'approve', answer: '', actor: by(anne) } as const;
    const additionId = 'additionId' in big ? big.additionId : '';
    expect(await room.additions.review(additionId, review, now)).toMatchObject({
      kind: 'approved',
      count: 0,
    });
    expect(await room.additions.propose(list(listId), linesOf('kim@a.example'), consent(), now)).toEqual({
      kind: 'nobody',
    });
    const { manager } = database.dataSource;
    expect(await manager.countBy(Subscription, { listId, state: 'subscribed' })).toBe(0);
  });
});

describe('what a preview never lets in', () => {
  it('is an address of this house: a list subscribes to no list, and is nobody', async () => {
    const listId = await room.community.aList('umbrella');
    const text = 'golf@x-groupes.example\nyann@house.example';
    expect(await verdictsOf(list(listId), text)).toEqual(['invalid', 'new']);
    const groupId = await room.community.aGroup('umbrella');
    expect(await verdictsOf(group(groupId), 'Golf <golf@x-groupes.example>')).toEqual(['invalid']);
  });

  it('is somebody who left the group and asked for peace, by a list of the group', async () => {
    const { community } = room;
    const groupId = await community.aGroup('peace');
    const listId = await community.aList('peace', groupId);
    const dora = await aPerson(community.directory, 'dora');
    await community.members.put(groupId, bruno, 'animator', operator, now);
    await community.members.put(groupId, dora, 'member', operator, now);
    const leaving = { groupId, personId: dora, refuses: true, successorId: null };
    await community.groupExit.leave(leaving, by(dora), now);
    expect(await verdictsOf(list(listId), 'dora@x.example')).toEqual(['refusing']);
    expect(await verdictsOf(list(listId), 'dora@x.example', later(366))).toEqual(['known']);
  });
});

describe('an addition', () => {
  it('adds each person once, keeps why, and tells them with a way out', async () => {
    const groupId = await room.community.aGroup('additions');
    const lines = linesOf('Zoé Petit <zoe@a.example>\nanne@home.example');
    expect(await room.additions.propose(group(groupId), lines, consent(' '), now)).toEqual({
      kind: 'reason-missing',
    });
    const both = [1, 2].map(() => room.additions.propose(group(groupId), lines, consent(), now));
    expect((await Promise.all(both)).map(({ kind }) => kind).toSorted()).toEqual(['added', 'nobody']);
    expect(await members(groupId)).toBe(2);
    const zoe = await room.community.directory.findByAddress('zoe@a.example');
    expect(zoe?.person).toMatchObject({ givenName: 'Zoé', familyName: 'Petit', isRegistered: false });
    expect(await room.mail.tellDue(now)).toBe(2);
    expect(await room.mail.tellDue(now)).toBe(0);
    const [told = ''] = await room.mailTo('zoe@a.example');
    expect(told).toContain('On the form at the dinner.');
    expect(told.replaceAll('=\r\n', '')).toMatch(/\/additions\/[a-z2-7]{52}/);
  });

  it('of a list subscribes addresses, and makes nobody an account', async () => {
    const listId = await room.community.aList('additions');
    const lines = linesOf('yann@a.example;Yann\nbruno@x.example');
    expect(await room.additions.propose(list(listId), lines, consent(), now)).toMatchObject({
      kind: 'added',
      count: 2,
    });
    const rows = await database.dataSource.manager.findBy(Subscription, { listId });
    expect(rows.map(({ state, consent: given }) => [state, given])).toEqual([
      ['subscribed', 'recorded'],
      ['subscribed', 'recorded'],
    ]);
    expect(await room.community.directory.findByAddress('yann@a.example')).toBeNull();
    expect(await room.additions.propose(list(listId), lines, consent(), now)).toEqual({ kind: 'nobody' });
  });

  it('that is a jump waits whole for a review, and is then decided once', async () => {
    const groupId = await room.community.aGroup('jump');
    const target = group(groupId);
    const outcome = await room.additions.propose(target, many(26), consent(), now);
    expect(outcome).toMatchObject({ kind: 'waiting', count: 26 });
    expect(await members(groupId)).toBe(0);
    expect(await room.mailTo('anne@x.example')).toHaveLength(1);
    // Pasted again while it waits, it is no second batch.
    expect(await room.additions.propose(target, many(26), consent(), now)).toEqual({ kind: 'nobody' });
    const id = 'additionId' in outcome ? outcome.additionId : '';
    // One of them may not be added any more when the decision comes.
    await database.dataSource.transaction(manager =>
      room.suppression.suppress(manager, ['p3@crowd.example'], 'account-deleted', now),
    );
    const approve = { decision: 'approve' as const, answer: 'Fine.', actor: by(anne) };
    const decisions = await Promise.all([1, 2].map(() => room.additions.review(id, approve, later(1))));
    expect(decisions.map(({ kind }) => kind).toSorted()).toEqual(['already', 'approved']);
    expect(await members(groupId)).toBe(25);
    expect((await room.mailTo('bruno@x.example'))[0]).toContain('Fine.');
    expect(await room.additions.review(id, { ...approve, decision: 'refuse' }, now)).toMatchObject({
      kind: 'already',
      addition: { state: 'approved', decidedBy: anne },
    });
  });

  it('in slices of one week is a jump too', async () => {
    const target = group(await room.community.aGroup('slices'));
    expect(await room.additions.propose(target, many(20, 'a'), consent(), now)).toMatchObject({
      kind: 'added',
    });
    expect(await room.additions.propose(target, many(20, 'b'), consent(), later(2))).toMatchObject({
      kind: 'waiting',
    });
    expect(await room.additions.propose(target, many(20, 'c'), consent(), later(8))).toMatchObject({
      kind: 'added',
    });
  });

  it('that would cover over a quarter of the directory adds nobody before the board signs', async () => {
    const target = list(await room.community.aList('wide'));
    const names = Array.from({ length: 30 }, (_, i) => `wide${i}`);
    for (const name of names) await aPerson(room.community.directory, name);
    const lines = linesOf(names.map(name => `${name}@x.example`).join('\n'));
    const covered = { kind: 'needs-signatures', covered: 30 };
    expect(await room.additions.propose(target, lines, consent(), now)).toMatchObject(covered);
    expect(await database.dataSource.manager.countBy(Subscription, { listId: target.id })).toBe(0);
    // A batch that waits stays as it is: once the board has signed, the same button adds it.
    const waiting = await room.additions.propose(target, many(30, 'w'), consent(), now);
    const id = 'additionId' in waiting ? waiting.additionId : '';
    for (let i = 0; i < 30; i++) {
      await aPerson(room.community.directory, `w${i}`, [`w${i}@crowd.example`]);
    }
    const approve = { decision: 'approve' as const, answer: '', actor: by(anne) };
    expect(await room.additions.review(id, approve, later(1))).toMatchObject(covered);
    expect(await room.additions.review(id, { ...approve, decision: 'refuse' }, later(1))).toMatchObject({
      kind: 'refused',
    });
  });

  it('that is refused adds nobody, and says why', async () => {
    const target = list(await room.community.aList('refused'));
    const outcome = await room.additions.propose(target, many(30, 'r'), consent(), now);
    const id = 'additionId' in outcome ? outcome.additionId : '';
    const refusal = { decision: 'refuse' as const, answer: 'Invite them.', actor: by(anne) };
    expect(await room.additions.review(id, refusal, now)).toMatchObject({ kind: 'refused', count: 0 });
    expect(await database.dataSource.manager.countBy(Subscription, { listId: target.id })).toBe(0);
    expect((await room.mailTo('bruno@x.example'))[0]).toContain('Invite them.');
  });
});

describe('an invitation', () => {
  it('makes a member of who accepts, once, on the lists that come with it', async () => {
    const { community } = room;
    const groupId = await community.aGroup('invitations');
    const [news, closed, elsewhere] = [
      await community.aList('invitations-news', groupId),
      await community.aList('invitations-old', groupId),
      await community.aList('elsewhere'),
    ];
    await community.lists.set(closed, { closed: 'true' }, operator, now);
    const options = { ...inviting, listIds: [news, closed, elsewhere], actor: by(bruno) };
    const lines = linesOf('Rémi Blanc <remi@a.example>\nanne@x.example');
    expect(await room.invitations.invite(group(groupId), lines, options, now)).toEqual({
      kind: 'invited',
      count: 2,
    });
    expect(await room.invitations.invite(group(groupId), lines, options, now)).toEqual({ kind: 'nobody' });
    expect(await room.invitationMail.mailDue(now)).toBeGreaterThanOrEqual(2);
    const token = await room.tokenFor('remi@a.example');
    expect(await room.answers.peek(token, now)).toMatchObject({ kind: 'open' });
    expect(await members(groupId)).toBe(0);
    const clicks = [token, token.toUpperCase()].map(text => room.answers.accept(text, operator, now));
    expect((await Promise.all(clicks)).map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'closed']);
    const remi = await community.directory.findByAddress('remi@a.example');
    expect(await community.members.viewerOf(groupId, remi?.person.id ?? '')).toMatchObject({
      isMember: true,
    });
    expect(
      (await community.subscriptions.listsOf(remi?.person.id ?? '')).map(({ list: { name } }) => name),
    ).toEqual(['invitations-news']);
    expect(await room.answers.peek(token, now)).toMatchObject({
      kind: 'closed',
      invitation: { state: 'accepted' },
    });
  });

  it('to a list is an account too: who accepts may sign in from then on', async () => {
    const listId = await room.community.aList('invited-to');
    const options = { ...inviting, actor: by(bruno) };
    await room.invitations.invite(list(listId), linesOf('Zoé Roux <zoe.roux@a.example>'), options, now);
    await room.invitationMail.mailDue(now);
    await room.answers.accept(await room.tokenFor('zoe.roux@a.example'), operator, now);
    const zoe = await room.community.directory.findByAddress('zoe.roux@a.example');
    expect([zoe?.person.name, zoe?.person.isRegistered]).toEqual(['Zoé Roux', false]);
    const lists = await room.community.subscriptions.listsOf(zoe?.person.id ?? '');
    expect(lists.map(({ list: { name } }) => name)).toEqual(['invited-to']);
  });

  it('that is declined for good is not repeated within a year', async () => {
    const target = group(await room.community.aGroup('declined'));
    const lines = linesOf('noel@a.example\nolga@a.example');
    await room.invitations.invite(target, lines, { ...inviting, actor: operator }, now);
    await room.invitationMail.mailDue(now);
    expect(
      await room.answers.decline(await room.tokenFor('noel@a.example'), true, operator, now),
    ).toMatchObject({ kind: 'declined' });
    expect(
      await room.answers.decline(await room.tokenFor('olga@a.example'), false, operator, now),
    ).toMatchObject({ kind: 'declined' });
    const text = 'noel@a.example\nolga@a.example';
    expect(await verdictsOf(target, text, later(300))).toEqual(['refusing', 'new']);
    expect(await verdictsOf(target, text, later(370))).toEqual(['new', 'new']);
  });

  it('runs out, is written again with another link, or is taken back', async () => {
    const target = list(await room.community.aList('expiry'));
    await room.invitations.invite(target, linesOf('paul@a.example'), { ...inviting, actor: operator }, now);
    const [invitation] = await room.invitations.pendingOf(target);
    const id = invitation?.id ?? '';
    expect(await room.invitations.resend(target, id, operator, now)).toEqual({ kind: 'too-soon' });
    await room.invitationMail.mailDue(now);
    const first = await room.tokenFor('paul@a.example');
    expect(await room.answers.accept(first, operator, later(31))).toMatchObject({ kind: 'expired' });
    expect(await room.invitations.resend(target, id, operator, later(31))).toEqual({ kind: 'resent' });
    await room.invitationMail.mailDue(later(31));
    const second = await room.tokenFor('paul@a.example');
    expect(second).not.toBe(first);
    expect(await room.answers.peek(first, later(31))).toEqual({ kind: 'unknown' });
    expect(await room.answers.peek(second, later(31))).toMatchObject({ kind: 'open' });
    expect(await room.invitations.revoke(target, id, operator, later(31))).toEqual({ kind: 'revoked' });
    expect(await room.invitations.revoke(target, id, operator, later(31))).toEqual({ kind: 'unknown' });
    expect(await room.answers.accept(second, operator, later(31))).toMatchObject({
      kind: 'closed',
      invitation: { state: 'revoked' },
    });
  });

  it('is for as many a day as a group may know', async () => {
    const target = list(await room.community.aList('too-many'));
    const options = { ...inviting, actor: operator };
    expect(await room.invitations.invite(target, many(501, 'i'), options, now)).toEqual({
      kind: 'limited',
      left: 500,
    });
    expect(await room.invitations.invite(target, many(400, 'i'), options, now)).toMatchObject({
      kind: 'invited',
    });
    expect(await room.invitations.invite(target, many(501, 'i'), options, now)).toEqual({
      kind: 'limited',
      left: 100,
    });
  });

  it('is for as many a day as one person may write, whatever lists they open', async () => {
    const options = { ...inviting, actor: by(await aPerson(room.community.directory, 'writer')) };
    for (const [name, count] of [
      ['wide-a', 300],
      ['wide-b', 200],
    ] as const) {
      const target = list(await room.community.aList(name));
      expect(await room.invitations.invite(target, many(count, name), options, now)).toMatchObject({
        kind: 'invited',
      });
    }
    const target = list(await room.community.aList('wide-c'));
    expect(await room.invitations.invite(target, linesOf('one@a.example'), options, now)).toEqual({
      kind: 'limited',
      left: 0,
    });
  });

  it('reaches one address three times a day at most, the rest the day after', async () => {
    for (let i = 0; i < 5; i++) {
      const target = list(await room.community.aList(`swarm-${i}`));
      const at = new Date(now.getTime() + i);
      await room.invitations.invite(target, linesOf('prey@a.example'), { ...inviting, actor: operator }, at);
    }
    while ((await room.invitationMail.mailDue(later(0))) > 0);
    expect(await mailedToThePrey()).toBe(3);
    while ((await room.invitationMail.mailDue(later(2))) > 0);
    expect(await mailedToThePrey()).toBe(5);
  });
});
