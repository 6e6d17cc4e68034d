import type { TestingModule } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForumDrafts } from '../../src/channels/forums/drafts.service.js';
import { LettersService } from '../../src/channels/letters/letters.service.js';
import { HeldItems } from '../../src/channels/moderation/held-items.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import { HandElsewhere } from '../../src/intake/reception/hand-elsewhere.service.js';
import { aForum } from './a-forum.js';
import { aHeldPost } from './a-held-post.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { anIdentity } from './an-identity.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T23:30:00Z');
const raw =
  'From: anne@x.example\r\nTo: golf@x-groupes.example\r\nSubject: Vends canot\r\n\r\nPresque neuf.\r\n';
let database: RoomDatabase;
let house: TestingModule;
let elsewhere: HandElsewhere;
let golf: string;
let mona: string;
let anne: string;
let forumId: string;

beforeAll(async () => {
  database = await roomDatabase();
  const community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
  elsewhere = found(HandElsewhere);
  golf = await community.aList('golf');
  mona = await aPerson(community.directory, 'mona');
  anne = await aPerson(community.directory, 'anne');
  await community.moderators.add(golf, mona, operator, now);
  forumId = await aForum(house, 'Mer');
  await database.dataSource.query(
    `insert into letter (slug, name, kind, audience, created_at) values ('lettre', 'Lettre', 'platform', 'directory', now())`,
  );
});
afterAll(async () => {
  await found(MessageParser).close();
  await database.close();
});

function found<T>(kind: abstract new (...given: never[]) => T): T {
  return house.get<T>(kind, { strict: false });
}

function held(authorPersonId: string | null = anne, own: object = {}): Promise<string> {
  return aHeldPost(database.dataSource, golf, raw, {
    authorPersonId,
    authorAddress: 'anne@x.example',
    subject: 'Vends canot',
    ...own,
  });
}

async function give(heldId: string, to: string, personId = mona) {
  const { kind } = await elsewhere.give({
    heldId,
    to,
    actor: { kind: 'person', personId },
    now,
    seenVersion: 1,
  });
  return kind;
}

async function told(): Promise<string[]> {
  const rows: { subject: string }[] = await database.dataSource.query(
    `select o.subject from delivery d join outbound_message o on o.id = d.outbound_id
     where d.address = 'anne@x.example' order by d.id`,
  );
  return rows.map(({ subject }) => subject);
}

describe('a held post that belongs elsewhere', () => {
  it('becomes a draft of its author in a forum, who is told, and leaves the list', async () => {
    const heldId = await held();
    expect(await give(heldId, 'forum:mer')).toBe('given');
    const draft = await found(ForumDrafts).find({ personId: anne, forumId, place: '' });
    expect(draft?.fields).toEqual({ subject: 'Vends canot', text: expect.stringContaining('Presque neuf.') });
    expect(await found(HeldItems).held(heldId)).toMatchObject({
      state: 'handed-over',
      decisions: [{ decision: 'hand-over', reason: '/forums/mer', decidedBy: mona }],
    });
    expect(await told()).toEqual(['Votre message a mieux sa place ailleurs : Vends canot']);
    expect(await give(heldId, 'forum:mer')).toBe('already');
  });

  it('stays where it is when its author is writing there already', async () => {
    const heldId = await held();
    expect(await give(heldId, 'forum:mer')).toBe('draft-there');
    expect((await found(HeldItems).held(heldId))?.state).toBe('waiting');
    expect(await told()).toHaveLength(1);
  });

  it('becomes a draft of an article, too', async () => {
    const letter = await found(LettersService).findBySlug('lettre');
    expect(await give(await held(), 'letter:lettre')).toBe('given');
    const rows = await database.dataSource.query(
      'select letter_id as "letterId", state, title from article where announcer_person_id = $1',
      [anne],
    );
    expect(rows).toEqual([{ letterId: letter?.id, state: 'draft', title: 'Vends canot' }]);
  });

  it('goes nowhere of a stranger’s, by nobody else’s hand, and to no place they do not share', async () => {
    expect(await give(await held(null), 'forum:mer')).toBe('author-unknown');
    expect(await give(await held(anne, { identity: 'contradicted' }), 'forum:mer')).toBe('author-unknown');
    expect(await give(await held(), 'forum:absent')).toBe('no-such-place');
    expect(await give(await held(), 'forum:mer', anne)).toBe('not-allowed');
  });
});
