import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import PostalMime from 'postal-mime';
import { HeldMoves, type Move } from '../../src/channels/moderation/held-moves.service.js';
import { ModeratorRhythmsService } from '../../src/channels/moderation/moderator-rhythms.service.js';
import type { Rhythm } from '../../src/channels/moderation/rhythm.js';
import { PostRecord } from '../../src/channels/posting/post-record.service.js';
import { RoleService } from '../../src/community/accounts/role.service.js';
import { RemindersJob } from '../../src/doors/jobs/reminders.job.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { ListPeople } from '../../src/intake/reception/list-people.service.js';
import { ModeratorTelling } from '../../src/intake/reception/moderator-telling.service.js';
import { Reminders } from '../../src/intake/reception/reminders.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { Community } from './a-community.js';
import { aNewPost } from './a-new-post.js';
import { aPerson } from './a-person.js';
import { anIdentity } from './an-identity.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

/** In Paris, where this site stands. */
const monday = (time: string, day = 12) => new Date(`2026-01-${day}T${time}:00+01:00`);
const minuteMs = 60_000;
let database: RoomDatabase;
let community: Community;
let house: TestingModule;
let job: RemindersJob;
let listId: string;
let groupId: string;
let made = 0;
/** What was written before this test. */
let before = 0;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
  job = new RemindersJob(found(Reminders));
  const root = await aPerson(community.directory, 'root');
  await found(RoleService).grant(root, 'operator', operator, monday('10:00'));
});
afterAll(() => database.close());
beforeEach(async () => {
  made += 1;
  // What other tests left waiting is not this one's.
  await database.dataSource.query(`update held_message set state = 'discarded' where state = 'waiting'`);
  [{ before }] = await database.dataSource.query(
    'select coalesce(max(id), 0)::int as before from outbound_message',
  );
  groupId = await community.aGroup(`group-${made}`);
  await community.members.put(groupId, await somebody('anita'), 'animator', operator, monday('10:00'));
  listId = await community.aList(`golf-${made}`, groupId);
});

function found<T>(kind: abstract new (...given: never[]) => T): T {
  return house.get<T>(kind, { strict: false });
}

const somebody = (name: string) => aPerson(community.directory, `${name}-${made}`);

async function aModerator(name: string, rhythm: Rhythm = 'at-once', quietNights = false): Promise<string> {
  const personId = await somebody(name);
  await community.moderators.add(listId, personId, operator, monday('10:00'));
  await found(ModeratorRhythmsService).choose(personId, { rhythm, quietNights });
  return personId;
}

/** A message that comes to wait, told as reception tells it. */
async function held(at: Date, own: { subject?: string; on?: string } = {}): Promise<string> {
  const on = own.on ?? listId;
  const list = (await community.lists.findById(on))!;
  const moderators = await found(ListPeople).moderators(list);
  const posts = new PostRecord(database.dataSource);
  return database.dataSource.transaction(async manager => {
    const raws = new RawStore(database.dataSource);
    const subject = own.subject ?? 'Sortie';
    const post = await aNewPost(raws, manager, { listId: on, outcome: 'held', subject, receivedAt: at });
    const [postId, id] = [(await posts.add(manager, post)) ?? '', randomUUID()];
    const row = { id, postId, listId: on, isAuthorTold: true, heldAt: at, preview: 'Qui vient ?' };
    await found(HeldMoves).hold(manager, { ...row, attachments: [] });
    const matter = {
      listAddress: `${list.name}@x-groupes.example`,
      ownerAddress: `${list.name}-owner@x-groupes.example`,
      subject,
      author: 'Eve',
      messageId: post.messageId,
      reasons: [],
    };
    const shown = {
      identity: 'unproven',
      bytes: 100,
      text: '',
      attachments: [],
      isCorrected: false,
      canTrust: true,
    } as const;
    const telling = found(ModeratorTelling);
    const news = { heldId: id, version: 1, matter, shown };
    await telling.tell(manager, news, await telling.toTell(moderators), at);
    return id;
  });
}

function move(heldId: string, action: Move['action'], at: Date): Promise<boolean> {
  const decided: Move = { heldId, action, reason: '', personId: null, via: 'web', releaseAt: at };
  return database.dataSource.transaction(manager => found(HeldMoves).move(manager, decided, at));
}

/** All mail so far to this person of the test, with the moment each was written. */
async function mailTo(name: string): Promise<string[]> {
  const rows: { subject: string }[] = await database.dataSource.query(
    `select m.subject || ' ' || to_char(m.created_at at time zone 'Europe/Paris', 'DD HH24:MI') as subject
     from delivery d join outbound_message m on m.id = d.outbound_id
     where d.address = $1 order by m.created_at, m.id`,
    [`${name}-${made}@x.example`],
  );
  return rows.map(({ subject }) => subject.replaceAll(/[\u00A0\u202F]/g, ' '));
}

/** The job, every so many minutes of these hours. */
async function minutes(from: Date, until: Date, every = 10): Promise<void> {
  for (let at = from; at <= until; at = new Date(at.getTime() + every * minuteMs)) await job.run(at);
}

describe('a message that comes to wait', () => {
  it('is told at once, at any hour, to whoever chose nothing', async () => {
    const personId = await somebody('ada');
    await community.moderators.add(listId, personId, operator, monday('10:00'));
    await held(monday('23:30'));
    expect(await mailTo('ada')).toEqual([`À modérer sur golf-${made} : Sortie 12 23:30`]);
    await minutes(monday('23:40'), monday('05:00', 13));
    expect(await mailTo('ada')).toHaveLength(1);
  });

  it('waits for the morning with those who want quiet nights, and one mail gathers what came', async () => {
    await aModerator('ada', 'at-once', true);
    await held(monday('21:59'), { subject: 'Le soir' });
    await held(monday('22:00'), { subject: 'La nuit' });
    await held(monday('06:59', 13), { subject: 'Le matin' });
    await minutes(monday('22:00'), monday('07:30', 13));
    expect(await mailTo('ada')).toEqual([
      `À modérer sur golf-${made} : Le soir 12 21:59`,
      '3 messages attendent votre décision 13 07:00',
    ]);
  });

  it('is told on the full hour to whoever hears hourly, and never at night', async () => {
    await aModerator('ada', 'hourly');
    await held(monday('20:10'));
    await held(monday('20:50'));
    await minutes(monday('20:10'), monday('21:50'));
    expect(await mailTo('ada')).toEqual(['2 messages attendent votre décision 12 21:00']);
    await held(monday('21:55'));
    await minutes(monday('22:00'), monday('07:10', 13));
    expect((await mailTo('ada')).slice(1)).toEqual(['3 messages attendent votre décision 13 07:00']);
  });

  it('is told at eight to whoever hears daily', async () => {
    await aModerator('ada', 'daily');
    await held(monday('08:00'));
    await minutes(monday('08:00'), monday('08:10', 13));
    expect(await mailTo('ada')).toEqual(['Un message attend votre décision 13 08:00']);
  });

  it('is not told any more once it was decided, and told again when that is undone', async () => {
    await aModerator('ada', 'hourly');
    const heldId = await held(monday('10:10'));
    await move(heldId, 'approve', monday('10:20'));
    await minutes(monday('10:20'), monday('11:00'));
    expect(await mailTo('ada')).toEqual([]);
    await move(heldId, 'undo', monday('11:05'));
    await minutes(monday('11:10'), monday('12:30'));
    expect(await mailTo('ada')).toEqual(['Un message attend votre décision 12 11:10']);
  });

  it('is told at once to whoever changes their mind meanwhile, and not to whoever may not see it any more', async () => {
    const ada = await aModerator('ada', 'daily');
    const bob = await aModerator('bob', 'daily');
    await held(monday('10:10'));
    await found(ModeratorRhythmsService).choose(ada, { rhythm: 'at-once', quietNights: false });
    await community.moderators.remove(listId, bob, operator, monday('10:20'));
    await minutes(monday('10:20'), monday('10:40'));
    expect(await mailTo('ada')).toEqual(['Un message attend votre décision 12 10:20']);
    await minutes(monday('08:00', 13), monday('08:00', 13));
    expect(await mailTo('bob')).toEqual([]);
  });
});

describe('a message that nobody decides on', () => {
  // After so many hours, whatever clocks did meanwhile: the last days of March and October have an hour less or more.
  it.each([
    ['2026-01-12T09:00:00Z', ['12 10:00', '12 16:00', '13 10:00', '15 10:00', '19 10:00']],
    ['2026-03-28T09:00:00Z', ['28 10:00', '28 16:00', '29 11:00', '31 11:00', '04 11:00']],
    ['2026-10-24T08:00:00Z', ['24 10:00', '24 16:00', '25 09:00', '27 09:00', '31 09:00']],
  ])(
    'since %s is told again after 6 h, a day and 3 days, to its animators then, and to operators after 7',
    async (since, [news = '', sixHours = '', oneDay = '', threeDays = '', aWeek = '']) => {
      await aModerator('ada');
      const at = new Date(since);
      await held(at);
      await minutes(at, new Date(at.getTime() + 8 * 24 * 60 * minuteMs), 60);
      expect(await mailTo('ada')).toEqual([
        `À modérer sur golf-${made} : Sortie ${news}`,
        ...oneMailAt([sixHours, oneDay, threeDays]),
      ]);
      expect(await mailTo('anita')).toEqual(oneMailAt([threeDays]));
      expect(await operatorsMail()).toEqual(oneMailAt([aWeek]));
    },
  );

  it('wakes nobody: a reminder due at night leaves at seven', async () => {
    await aModerator('ada');
    await held(monday('20:00'));
    await minutes(monday('20:00'), monday('09:00', 13));
    expect((await mailTo('ada')).slice(1)).toEqual(['Un message attend votre décision 13 07:00']);
  });

  it('reminds as the rhythm has it: on the hour, or at eight', async () => {
    await aModerator('ada', 'hourly');
    await aModerator('bob', 'daily');
    await held(monday('10:15'));
    await minutes(monday('10:30'), monday('18:00', 13), 30);
    expect(await mailTo('ada')).toEqual(oneMailAt(['12 11:00', '12 17:00', '13 11:00']));
    // Six hours had passed by then; at eight of the next day, so has a day.
    expect(await mailTo('bob')).toEqual(oneMailAt(['13 08:00']));
    await minutes(monday('18:00', 13), monday('09:00', 16), 60);
    expect((await mailTo('bob')).slice(1)).toEqual(oneMailAt(['14 08:00', '16 08:00']));
  });

  it('gathers all that waits, and what would follow within the hour counts as told', async () => {
    await aModerator('ada');
    const heldIds = [await held(monday('10:00')), await held(monday('10:40')), await held(monday('12:30'))];
    await minutes(monday('10:00'), monday('20:00'));
    expect((await mailTo('ada')).slice(3)).toEqual([
      '3 messages attendent votre décision 12 16:00',
      '3 messages attendent votre décision 12 18:30',
    ]);
    const text = await lastMail('ada');
    for (const id of heldIds) expect(text).toContain(`/moderation/${id}`);
    const answers = text.match(/moderate\+[a-z2-7]+@x-groupes\.example/g) ?? [];
    expect(new Set(answers).size).toBe(3);
    expect(text).not.toMatch(/^Reply-To:/m);
  });

  it('alone in its mail has the address that answers to it, of the version that waits', async () => {
    const ada = await aModerator('ada');
    const heldId = await held(monday('10:00'));
    await move(heldId, 'approve', monday('11:00'));
    await move(heldId, 'undo', monday('11:01'));
    await minutes(monday('15:50'), monday('16:10'));
    expect(await lastMail('ada')).toMatch(/^Reply-To:\s+moderate\+[a-z2-7]+@/m);
    const told = await database.dataSource.query(
      'select version, stage, is_owed from moderator_notice where person_id = $1 order by version',
      [ada],
    );
    expect(told).toEqual([
      { version: 1, stage: 0, is_owed: false },
      { version: 3, stage: 1, is_owed: false },
    ]);
  });

  it('is told to each person once, however many hats they wear', async () => {
    const ada = await aModerator('ada');
    await community.members.put(groupId, ada, 'animator', operator, monday('10:00'));
    await community.owners.add(listId, ada, operator, monday('10:00'));
    await held(monday('10:00'));
    await minutes(monday('10:00'), monday('11:00', 15), 60);
    expect(await mailTo('ada')).toHaveLength(4);
  });

  it('is told to those who decide and want to hear of it, and to nobody who is shut out', async () => {
    const silent = await aModerator('silent');
    const watching = await aModerator('watching');
    const gone = await aModerator('gone');
    await aModerator('ada');
    await community.moderators.setRights(
      listId,
      silent,
      { mayDecide: true, isTold: false },
      operator,
      monday('10:00'),
    );
    await community.moderators.setRights(
      listId,
      watching,
      { mayDecide: false, isTold: true },
      operator,
      monday('10:00'),
    );
    await database.dataSource.query(
      `insert into measure (person_id, kind, reason, opened_at, until) values ($1, 'access-suspended', 'x', $2, $3)`,
      [gone, monday('11:00'), monday('11:00', 30)],
    );
    await held(monday('10:00'));
    await minutes(monday('10:00'), monday('17:00'));
    const heard = await Promise.all(['silent', 'watching', 'gone', 'ada'].map(name => mailTo(name)));
    expect(heard.map(mails => mails.length)).toEqual([0, 1, 1, 2]);
  });

  it('falls to the animators when all its moderators are shut out, and to the operators when there are none', async () => {
    const gone = await aModerator('gone');
    await database.dataSource.query(
      `insert into measure (person_id, kind, reason, opened_at, until) values ($1, 'access-suspended', 'x', $2, $3)`,
      [gone, monday('11:00'), monday('11:00', 30)],
    );
    await held(monday('10:00'));
    await held(monday('10:00'), { on: await community.aList(`alone-${made}`) });
    await minutes(monday('16:00'), monday('17:00'));
    expect(await mailTo('anita')).toEqual(['Un message attend votre décision 12 16:00']);
    expect((await operatorsMail()).slice(1)).toEqual(['Un message attend votre décision 12 16:00']);
  });

  it('counts the requests that wait too', async () => {
    await aModerator('ada');
    await community.lists.set(listId, { joining: 'asked' }, operator, monday('10:00'));
    const list = (await community.lists.findById(listId))!;
    const bearer = { personId: await somebody('eve') };
    const asked = { list, bearer, language: 'fr', network: '192.0.2.1' } as const;
    await community.requests.request(asked, operator, monday('10:00'));
    await held(monday('10:00'));
    await minutes(monday('16:00'), monday('16:00'));
    expect(await lastMail('ada')).toContain('Une demande d’abonnement ou d’adhésion attend aussi');
  });

  it.each([
    ['2026-03-28T12:00:00Z', '2026-03-29T06:00:00Z'],
    ['2026-10-24T12:00:00Z', '2026-10-25T07:00:00Z'],
  ])('held at %s is told at eight by the clocks of that morning, which have changed', async (at, eight) => {
    await aModerator('ada', 'daily');
    await held(new Date(at));
    await minutes(new Date(at), new Date(new Date(eight).getTime() - minuteMs), 30);
    expect(await mailTo('ada')).toEqual([]);
    await job.run(new Date(eight));
    expect(await mailTo('ada')).toHaveLength(1);
  });
});

describe('several processes', () => {
  it('tell each person once, whoever is first', async () => {
    for (const name of ['ada', 'bob', 'cleo']) await aModerator(name);
    await held(monday('10:00'));
    const runs = Array.from({ length: 4 }, () => job.run(monday('16:00')));
    const told = await Promise.all(runs);
    expect(told.reduce((sum, some) => sum + some, 0)).toBe(3);
    for (const name of ['ada', 'bob', 'cleo']) expect(await mailTo(name)).toHaveLength(2);
  });

  it('leave to a later minute whom another one is telling, and catch up on what was missed while all were away', async () => {
    const ada = await aModerator('ada');
    await held(monday('10:00'));
    await database.dataSource.transaction(async manager => {
      await manager.query('select from person where id = $1 for no key update', [ada]);
      expect(await job.run(monday('16:00'))).toBe(0);
    });
    expect(await job.run(monday('11:00', 15))).toBe(2);
    expect((await mailTo('ada')).slice(1)).toEqual(['Un message attend votre décision 15 11:00']);
    expect(await job.run(monday('11:01', 15))).toBe(0);
  });
});

async function lastMail(name: string): Promise<string> {
  const [row]: { header: Buffer; prefix: Buffer }[] = await database.dataSource.query(
    `select m.header, m.prefix from delivery d join outbound_message m on m.id = d.outbound_id
     where d.address = $1 order by m.created_at desc, m.id desc limit 1`,
    [`${name}-${made}@x.example`],
  );
  const whole = Buffer.concat([row!.header, Buffer.from('\r\n'), row!.prefix]);
  const { text = '' } = await PostalMime.parse(whole);
  return `${row!.header.toString()}\n${text}`;
}

/** In this test; there is one operator for all of them. */
async function operatorsMail(): Promise<string[]> {
  const rows: { subject: string }[] = await database.dataSource.query(
    `select m.subject || ' ' || to_char(m.created_at at time zone 'Europe/Paris', 'DD HH24:MI') as subject
     from delivery d join outbound_message m on m.id = d.outbound_id
     where d.address = 'root@x.example' and m.id > $1 order by m.created_at, m.id`,
    [before],
  );
  return rows.map(({ subject }) => subject);
}

function oneMailAt(times: readonly string[]): string[] {
  return times.map(time => `Un message attend votre décision ${time}`);
}
