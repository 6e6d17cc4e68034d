import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { ExceptionalSends } from '../../src/channels/letters/exceptional-sends.service.js';
import { readPeople } from '../../src/community/additions/pasted-people.js';
import { RoleService } from '../../src/community/accounts/role.service.js';
import type { Rule } from '../../src/community/audiences/rule.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { FanOutService } from '../../src/postoffice/delivery/fan-out.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { AdditionsRoom } from './additions-room.js';
import { anIdentity } from './an-identity.js';
import { anOutbound, recipientsNamed } from './an-outbound.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

/**
 * No way exists, for any role, to mail the whole directory outside the letters and the exceptional send. Every road is
 * tried here: those that a person may take, those that a program may, and those that only its next author could open.
 */
const now = new Date('2026-03-01T09:00:00Z');
const size = 40;
let database: RoomDatabase;
let room: AdditionsRoom;
let house: TestingModule;
const people: string[] = [];
let golf = '';

beforeAll(async () => {
  database = await roomDatabase();
  room = new AdditionsRoom(database.dataSource);
  house = await anIdentity(database.dataSource);
  for (let at = 0; at < size; at++) people.push(await aPerson(room.community.directory, `p${at}`));
  const group = { slug: 'golf', name: 'Golf', kind: 'leisure' } as const;
  const created = await room.community.groups.create(group, operator, now);
  if (created.kind !== 'created') throw new Error(created.kind);
  golf = created.group.id;
});
afterAll(() => database.close());

describe('the whole directory is not reached', () => {
  it.each<[string, () => Rule]>([
    ['all promotions', () => ({ kind: 'promotions', from: 1900, to: 2100 })],
    [
      'all promotions in two halves',
      () => ({
        kind: 'union',
        of: [
          { kind: 'promotions', from: 1900, to: 1990 },
          { kind: 'promotions', from: 1990, to: 2100 },
        ],
      }),
    ],
    ['all members of a group that holds everybody', () => ({ kind: 'members', groupId: golf })],
  ])('by a list whose rule names %s', async (name, rule) => {
    for (const person of people) await room.community.members.put(golf, person, 'member', operator, now);
    const id = await room.community.aList(`rule-${name.length}`, golf);
    expect(await room.community.rules.set(id, rule(), operator, now)).toMatchObject({
      kind: 'needs-signatures',
    });
  });

  it('by an import, nor by people added on somebody’s word', async () => {
    const id = await room.community.aList('import', golf);
    const addresses = people.map((_, at) => `p${at}@x.example`);
    const list = await room.community.lists.findById(id);
    if (list === null) throw new Error('no list');
    expect(await room.community.coverage.checkAdding(list, addresses)).toMatchObject({
      kind: 'needs-signatures',
    });
    const { lines } = readPeople(addresses.join('\n'));
    const consent = { actor: operator, reason: 'Tous le veulent', reviewers: [] };
    const target = { kind: 'list', id } as const;
    expect(await room.additions.propose(target, lines, consent, now)).toMatchObject({
      kind: 'needs-signatures',
    });
    expect(
      (await room.community.recipients.recipientsOf(database.dataSource.manager, id, nobody, now)).addresses,
    ).toEqual([]);
  });

  it('by a letter of a group', async () => {
    await expect(aLetterToAll('group', golf)).rejects.toThrow('letter_audience_check');
    await expect(aLetterToAll('platform', golf)).rejects.toThrow('letter_group_check');
  });

  it('by a letter that is no sending, or by a sending a second time', async () => {
    await expect(fanOut({ kind: 'letter', postId: null })).rejects.toThrow('outbound_message_letter_check');
    await expect(fanOut({ kind: 'notice', letter: { sendingId: golf, leaveMark: null } })).rejects.toThrow(
      'outbound_message_letter_check',
    );
    const once = { kind: 'letter', postId: null, letter: { sendingId: golf, leaveMark: null } } as const;
    await fanOut(once);
    await expect(fanOut(once)).rejects.toThrow('outbound_message_sending_id_key');
  });

  it('by an exceptional send of one person, of none of the board, or without a reason', async () => {
    const sends = house.get(ExceptionalSends);
    const [board = '', other = '', stranger = ''] = people;
    for (const id of [board, other]) await house.get(RoleService).grant(id, 'board', operator, now);
    const draft = { subject: 's', text: 't', reason: 'r', language: 'fr' } as const;
    expect(await sends.propose(draft, stranger, now)).toEqual({ kind: 'not-board' });
    expect(await sends.propose({ ...draft, reason: '' }, board, now)).toMatchObject({ kind: 'faults' });
    const proposed = await sends.propose(draft, board, now);
    if (proposed.kind !== 'proposed') throw new Error(proposed.kind);
    const { id } = proposed.send;
    expect(await sends.sign(id, board, now)).toEqual({ kind: 'own' });
    expect(await sends.sign(id, stranger, now)).toEqual({ kind: 'not-board' });
    await house.get(RoleService).revoke(other, 'board', operator, now);
    expect(await sends.sign(id, other, now)).toEqual({ kind: 'not-board' });
    expect(await letterCopies()).toBe(1);
    await house.get(RoleService).grant(other, 'board', operator, now);
    // The one road there is.
    expect(await sends.sign(id, other, now)).toMatchObject({ kind: 'sent', send: { reach: size } });
    expect(await letterCopies()).toBe(1 + size);
  });
});

describe('in the program', () => {
  const sources = globSync('src/**/*.{ts,tsx}').filter(path => !path.includes('.spec.'));
  const saying = (words: string): string[] =>
    sources.filter(path => readFileSync(path, 'utf8').includes(words)).toSorted();

  it('was read whole', () => {
    expect(sources.length).toBeGreaterThan(500);
  });

  it('nobody but the exceptional send asks for everybody', () => {
    expect(saying('.everybody.recipients(')).toEqual(['src/channels/letters/exceptional-sends.service.ts']);
    expect(saying('WholeDirectory').filter(path => !path.startsWith('src/community/audiences/'))).toEqual([
      'src/channels/letters/exceptional-sends.service.ts',
      // Counts them, for the page that asks for a signature.
      'src/doors/web/exceptional/board-exceptional.controller.ts',
    ]);
  });

  it('nobody makes copies but posts, notices, forwards, forums, letters and the exceptional send', () => {
    expect(saying('fanOut.fanOut(')).toEqual(copyMakers.filter(path => sources.includes(path)));
  });

  it('one notice goes to many only when a list ends', () => {
    expect(saying('.sendToAll(')).toEqual(['src/intake/reception/list-farewell.ts']);
  });
});

const nobody = { personId: null, address: null };

/** Who may call `fanOut`; one more is one more road, to be tried above. */
const copyMakers = [
  'src/channels/distribution/distribution.service.ts',
  // To who chose to follow a thread or a forum: nobody follows by default but what they wrote in.
  'src/channels/forums/forum-copies.service.ts',
  // To whom a message is written, once it passed the ledger; a bounce, or a report of one, to who wrote it.
  'src/channels/forwarding/failed-forwards.service.ts',
  'src/channels/forwarding/forwarding.service.ts',
  'src/channels/forwarding/returned-mail.service.ts',
  'src/channels/letters/exceptional-sends.service.ts',
  'src/channels/letters/issue-sending.service.ts',
  // To the editor who asks for one, and to nobody else.
  'src/channels/letters/test-copies.service.ts',
  'src/intake/reception/forwarding-mail.service.ts',
  'src/postoffice/notices/notices.service.ts',
];

function fanOut(own: Parameters<typeof anOutbound>[0]) {
  return database.dataSource.transaction(manager =>
    new FanOutService(new LedgerBook()).fanOut(manager, anOutbound(own), recipientsNamed(['anne']), now),
  );
}

function aLetterToAll(kind: string, groupId: string | null) {
  return query(
    `insert into letter (slug, name, kind, group_id, audience, created_at) values ('toutes', 'L', $1, $2, 'directory', now())`,
    [kind, groupId],
  );
}

async function letterCopies(): Promise<number> {
  const [row] = await query<{ copies: number }>(
    `select count(*)::int as copies from delivery copy join outbound_message message on message.id = copy.outbound_id
     where message.kind = 'letter'`,
  );
  return row?.copies ?? 0;
}

function query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return database.dataSource.query(sql, [...values]);
}
