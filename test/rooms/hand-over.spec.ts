import type { TestingModule } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuthorAnswers } from '../../src/intake/reception/author-answers.service.js';
import { AuthorCorrections } from '../../src/intake/reception/author-corrections.service.js';
import { HandOver } from '../../src/intake/reception/hand-over.service.js';
import { HeldDecisions } from '../../src/intake/reception/held-decisions.service.js';
import { ListEnding } from '../../src/intake/reception/list-ending.service.js';
import { PostLinks } from '../../src/intake/reception/post-links.service.js';
import { HeldItems } from '../../src/channels/moderation/held-items.service.js';
import { PostRecord } from '../../src/channels/posting/post-record.service.js';
import { fingerprint } from '../../src/foundation/mail/fingerprint.js';
import { scanHeader } from '../../src/foundation/mail/header-block.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import { operator, system } from '../../src/foundation/journal/actor.js';
import { aHeldPost } from './a-held-post.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { anIdentity } from './an-identity.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';
import { somebodyWaits } from './somebody-waits.js';

const now = new Date('2026-03-02T23:30:00Z');
const letter =
  'From: stranger@x.example\r\nTo: golf@x-groupes.example\r\nSubject: Sortie\r\n\r\nQui vient ?\r\n';
let database: RoomDatabase;
let community: Community;
let house: TestingModule;
let handOver: HandOver;
let golf: string;
let mona: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
  handOver = house.get(HandOver, { strict: false });
  golf = await community.aList('golf');
  mona = await aPerson(community.directory, 'mona');
  await community.moderators.add(golf, mona, operator, now);
  for (const [name, policy] of [
    ['open-list', 'open'],
    ['strict-list', 'moderated'],
    ['closed-list', 'open'],
    ['foreign-list', 'open'],
  ] as const) {
    const id = await community.aList(name);
    await database.dataSource.query('update list set policy = $2 where id = $1', [id, policy]);
    if (name !== 'foreign-list') await community.moderators.add(id, mona, operator, now);
  }
  await database.dataSource.query(`update list set closed_at = '2026-01-01' where name = 'closed-list'`);
});
afterAll(async () => {
  await house.get(MessageParser, { strict: false }).close();
  await database.close();
});

const held = (isAuthorTold = true) => aHeldPost(database.dataSource, golf, letter, { isAuthorTold });
const actor = () => ({ kind: 'person', personId: mona }) as const;

function give(heldId: string, toListName: string, seenVersion?: number): ReturnType<HandOver['handOver']> {
  const seen = seenVersion === undefined ? {} : { seenVersion };
  return handOver.handOver({ heldId, toListName, actor: actor(), via: 'web', now, ...seen });
}

/** What each list says of the message of a held post. */
async function accounts(heldId: string): Promise<Record<string, string>> {
  const rows: { name: string; outcome: string }[] = await database.dataSource.query(
    `select l.name, p.outcome from post p join list l on l.id = p.list_id
     where p.message_id = (select message_id from post where id = (select post_id from held_message where id = $1))`,
    [heldId],
  );
  return Object.fromEntries(rows.map(({ name, outcome }) => [name, outcome]));
}

/** Subjects of what goes to somebody; a copy they have from elsewhere does not. */
async function mailTo(address: string): Promise<string[]> {
  const rows: { subject: string }[] = await database.dataSource.query(
    `select c.subject from delivery d join outbound_message c on c.id = d.outbound_id
     where d.address = $1 and d.state <> 'skipped' order by d.id`,
    [address],
  );
  return rows.map(({ subject }) => subject);
}

/** What the mails to somebody say, oldest first. */
async function textsTo(address: string): Promise<string[]> {
  const rows: { header: Buffer; prefix: Buffer }[] = await database.dataSource.query(
    `select m.header, m.prefix from delivery d join outbound_message m on m.id = d.outbound_id
     where d.address = $1 order by d.id`,
    [address],
  );
  const parser = house.get(MessageParser, { strict: false });
  const texts: string[] = [];
  for (const { header, prefix } of rows) {
    const parsed = await parser.parse(Buffer.concat([header, Buffer.from('\r\n'), prefix]));
    texts.push(parsed.kind === 'parsed' ? parsed.message.text : '');
  }
  return texts;
}

/** Its author changes it, as an operator asked them to. */
async function correct(heldId: string): Promise<void> {
  const change = {
    heldId,
    action: 'return',
    reason: 'À quelle heure ?',
    actor: operator,
    via: 'web',
  } as const;
  await house.get(HeldDecisions, { strict: false }).decide({ ...change, now });
  const key = house.get(PostLinks, { strict: false }).urlOf(heldId).split('/').at(-1) ?? '';
  const draft = { subject: 'Sortie à neuf heures', text: 'Qui vient ?', attachments: [] };
  const circumstances = { seenVersion: 2, actor: system, now };
  const corrections = house.get(AuthorCorrections, { strict: false });
  expect((await corrections.correct({ key, personId: null }, draft, circumstances)).kind).toBe('done');
}

describe('a held message handed over to another list', () => {
  it('is distributed there when its rules accept it, and both lists account for it', async () => {
    const id = await held();
    expect(await give(id, 'open-list')).toMatchObject({
      kind: 'handed-over',
      held: { state: 'handed-over', version: 2, decisions: [{ decision: 'hand-over', reason: 'open-list' }] },
    });
    expect(await accounts(id)).toEqual({ golf: 'steered', 'open-list': 'distributed' });
  });

  it('waits there when its rules hold it, for the moderators of that list', async () => {
    const id = await held();
    expect((await give(id, ' Strict-List ')).kind).toBe('handed-over');
    expect(await accounts(id)).toEqual({ golf: 'steered', 'strict-list': 'held' });
    const [row] = await database.dataSource.query(
      `select h.state, h.is_author_told from held_message h join list l on l.id = h.list_id where l.name = 'strict-list'`,
    );
    expect(row).toEqual({ state: 'waiting', is_author_told: true });
  });

  it('stays where it is when the other list’s rules refuse it, and says why', async () => {
    const id = await held();
    expect(await give(id, 'closed-list')).toMatchObject({
      kind: 'refused-there',
      reasons: [{ code: 'list-closed' }],
    });
    expect(await accounts(id)).toEqual({ golf: 'held' });
  });

  it('goes to no list on which one does not decide, nor to its own: nothing is learnt of either', async () => {
    const id = await held();
    for (const name of ['foreign-list', 'golf', 'nowhere', '', '\\'])
      expect(await give(id, name)).toEqual({ kind: 'no-such-list' });
    expect(await accounts(id)).toEqual({ golf: 'held' });
  });

  it('is given by nobody who does not decide on the list it waits on', async () => {
    const id = await held();
    const bob = await aPerson(community.directory, 'bob');
    const request = { heldId: id, toListName: 'open-list', via: 'web', now } as const;
    expect(await handOver.handOver({ ...request, actor: { kind: 'person', personId: bob } })).toEqual({
      kind: 'not-allowed',
    });
    expect(await handOver.handOver({ ...request, listName: 'open-list', actor: actor() })).toEqual({
      kind: 'unknown',
    });
  });

  it('is told there that it is known, when the other list had it already', async () => {
    const id = await held();
    const { post } = (await house.get(HeldItems, { strict: false }).held(id))!;
    const { id: _, ...known } = post;
    const list = await community.lists.findByName('open-list');
    await database.dataSource.transaction(manager =>
      house
        .get(PostRecord, { strict: false })
        .add(manager, { ...known, listId: list!.id, outcome: 'distributed' }),
    );
    expect(await give(id, 'open-list')).toEqual({ kind: 'known-there' });
    expect(await accounts(id)).toEqual({ golf: 'held', 'open-list': 'distributed' });
  });

  it('is told to an author who knows that it waited, and to nobody else', async () => {
    const before = (await mailTo('stranger@x.example')).length;
    await give(await held(false), 'open-list');
    await give(await held(false), 'strict-list');
    expect(await mailTo('stranger@x.example')).toHaveLength(before);
    await give(await held(), 'open-list');
    expect((await mailTo('stranger@x.example')).slice(before)).toEqual([
      expect.stringMatching(/confié à une autre liste/),
    ]);
  });

  it('that waits there too is told once, with the page on which its author follows it', async () => {
    const list = (await community.lists.findByName('strict-list'))!;
    await database.dataSource.query(`delete from delivery where address = 'stranger@x.example'`);
    await give(await held(), 'strict-list');
    const texts = await textsTo('stranger@x.example');
    expect(texts).toHaveLength(1);
    const key = /\/posts\/([\w.~-]+)/.exec(texts[0] ?? '')?.[1] ?? '';
    const answers = house.get(AuthorAnswers, { strict: false });
    expect(await answers.find({ key, personId: null })).toMatchObject({ listId: list.id, state: 'waiting' });
  });

  it('goes as its author corrected it to those who had the first text of another list', async () => {
    const reader = await aPerson(community.directory, 'rosa');
    const [third, fifth] = [await community.aList('third-list'), await community.aList('fifth-list')];
    for (const on of [third, fifth]) {
      await database.dataSource.query(`update list set policy = 'open' where id = $1`, [on]);
      await community.moderators.add(on, mona, operator, now);
      await community.subscriptions.subscribe(on, { personId: reader }, 'recorded', operator, now);
    }
    const both = Buffer.from(letter.replace('To: ', 'To: fourth-list@x-groupes.example, '));
    const print = fingerprint(both, scanHeader(both)!);
    const own = { messageId: 'corrected@x.example', fingerprint: print };
    const first = await aHeldPost(database.dataSource, golf, both, own);
    const fourth = await community.aList('fourth-list');
    await community.moderators.add(fourth, mona, operator, now);
    const second = await aHeldPost(database.dataSource, fourth, both, own);
    await correct(second);
    expect((await give(first, 'third-list')).kind).toBe('handed-over');
    expect((await give(second, 'fifth-list')).kind).toBe('handed-over');
    expect(await mailTo('rosa@x.example')).toEqual(['Sortie', 'Sortie à neuf heures']);
  });

  it('that changes while it is judged stays where it is, even when no version was named', async () => {
    const id = await held();
    const { outcome } = await database.dataSource.transaction(async manager => {
      await manager.query('select from held_message where id = $1 for update', [id]);
      const giving = give(id, 'open-list');
      await somebodyWaits(database.dataSource);
      await manager.query('update held_message set version = 3 where id = $1', [id]);
      return { outcome: giving };
    });
    expect(await outcome).toMatchObject({ kind: 'already', held: { state: 'waiting', version: 3 } });
    expect(await accounts(id)).toEqual({ golf: 'held' });
  });

  it('while the list it waits on ends: whoever is first goes first, and nobody waits for ever', async () => {
    const ending = { archive: 'kept', heldReason: null, isTold: false, actor: operator, via: 'web' } as const;
    const source = (await community.lists.findById(await community.aList('source-list')))!;
    await community.moderators.add(source.id, mona, operator, now);
    const id = await aHeldPost(database.dataSource, source.id, letter);
    const { given, ended } = await database.dataSource.transaction(async manager => {
      await manager.query('select from held_message where id = $1 for update', [id]);
      const giving = give(id, 'open-list');
      await somebodyWaits(database.dataSource);
      const gone = house.get(ListEnding, { strict: false }).end(source, ending, now);
      await somebodyWaits(database.dataSource, 2);
      return { given: giving, ended: gone };
    });
    expect(await given).toMatchObject({ kind: 'handed-over' });
    expect(await ended).toMatchObject({ kind: 'ended', heldCount: 0 });
    expect(await accounts(id)).toMatchObject({ 'source-list': 'steered' });
  });

  it('goes once, however many decide at once', async () => {
    const id = await held();
    const decision = { heldId: id, action: 'approve', reason: '', actor: actor(), via: 'web', now } as const;
    const decisions = house.get(HeldDecisions, { strict: false });
    const kinds = await Promise.all([
      ...Array.from({ length: 4 }, async () => (await give(id, 'open-list', 1)).kind),
      ...Array.from({ length: 4 }, async () => (await give(id, 'strict-list', 1)).kind),
      ...Array.from(
        { length: 4 },
        async () => (await decisions.decide({ ...decision, seenVersion: 1 })).kind,
      ),
    ]);
    const done = kinds.filter(kind => kind === 'handed-over' || kind === 'decided');
    expect(done).toHaveLength(1);
    expect(Object.values(await accounts(id)).filter(outcome => outcome !== 'steered')).toHaveLength(1);
  });
});
