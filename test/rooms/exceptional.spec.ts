import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { ExceptionalSending } from '../../src/channels/letters/exceptional-sending.service.js';
import { ExceptionalSends } from '../../src/channels/letters/exceptional-sends.service.js';
import { ExceptionalSend } from '../../src/channels/letters/exceptional-send.entity.js';
import { RoleService } from '../../src/community/accounts/role.service.js';
import { DirectoryService } from '../../src/community/directory/directory.service.js';
import { SuppressionService } from '../../src/community/directory/suppression.service.js';
import { StandingService } from '../../src/community/standing/standing.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { MergeService } from '../../src/intake/identity/merge.service.js';
import { LetterCopies } from '../../src/postoffice/delivery/letter-copies.service.js';
import { anIdentity } from './an-identity.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T22:30:00Z');
const nextYear = new Date('2027-03-01T22:30:00Z');
const draft = {
  subject: 'Incendie au foyer',
  text: 'Deux étages fermés.',
  reason: 'Danger',
  language: 'fr',
} as const;

let database: RoomDatabase;
let house: TestingModule;
let sends: ExceptionalSends;
let directory: DirectoryService;
let [anne, bob, carl] = ['', '', ''];

beforeAll(async () => {
  database = await roomDatabase();
  house = await anIdentity(database.dataSource, { TIME_ZONE: 'Europe/Paris' });
  [sends, directory] = [house.get(ExceptionalSends), house.get(DirectoryService)];
  [anne, bob, carl] = [
    await aPerson(directory, 'anne'),
    await aPerson(directory, 'bob'),
    await aPerson(directory, 'carl'),
  ];
  await onBoard(anne);
  await onBoard(bob);
});
afterEach(async () => {
  await query('truncate delivery, delivery_batch, outbound_message cascade');
  await query('alter table exceptional_send disable trigger user');
  await query('delete from exceptional_send');
  await query('alter table exceptional_send enable trigger user');
});
afterAll(() => database.close());

describe('an exceptional send', () => {
  it('leaves when a second member of the board signs, to everybody, and is in the register with its reach', async () => {
    const id = await proposed();
    expect(await copies()).toEqual([]);
    expect(await sends.register()).toEqual([]);
    const outcome = await sends.sign(id, bob, now);
    // Half past eleven in Paris: still the first.
    expect(outcome).toMatchObject({ kind: 'sent', send: { sentOn: '2026-03-01', reach: 3, signedBy: bob } });
    expect(await copies()).toEqual(['anne@x.example', 'bob@x.example', 'carl@x.example']);
    expect((await sends.register()).map(send => send.id)).toEqual([id]);
    expect(await sends.open()).toEqual([]);
  });

  it('is paused and resumed by the board alone, as long as something of it waits', async () => {
    const sending = house.get(ExceptionalSending);
    const id = await proposed();
    expect(await sending.pause(id, bob, now)).toEqual({ kind: 'not-now' });
    await sends.sign(id, bob, now);
    expect(await sending.pause(id, carl, now)).toEqual({ kind: 'not-board' });
    expect(await sending.pause(id, anne, now)).toEqual({ kind: 'paused' });
    expect(await sending.pause(id, bob, now)).toEqual({ kind: 'not-now' });
    expect(await sending.resume(id, bob, now)).toEqual({ kind: 'resumed' });
    await query(`update delivery set state = 'sent'`);
    expect(await sending.pause(id, bob, now)).toEqual({ kind: 'not-now' });
  });

  it('that nobody tended for long waits for the board, which is asked once a day', async () => {
    const [sending, letters] = [house.get(ExceptionalSending), house.get(LetterCopies)];
    await sends.sign(await proposed(), bob, now);
    const later = new Date(now.getTime() + 3_600_000);
    await letters.holdBack(later);
    await sending.askHeldBack(later);
    await sending.askHeldBack(later);
    const rows = await query<{ address: string }>(
      `select copy.address from delivery copy join outbound_message message on message.id = copy.outbound_id
       where message.subject like '%suspendu%' order by 1`,
    );
    expect(rows.map(({ address }) => address)).toEqual(['anne@x.example', 'bob@x.example']);
  });

  it('tells the rest of the board that a signature is awaited', async () => {
    await proposed();
    const rows = await query<{ address: string; subject: string }>(
      `select copy.address, message.subject from delivery copy join outbound_message message on message.id = copy.outbound_id`,
    );
    expect(rows).toEqual([
      { address: 'bob@x.example', subject: expect.stringContaining('Incendie au foyer') },
    ]);
  });

  it('goes to no one who is dead, suspended, a guest, or asked to be forgotten', async () => {
    const [dead, suspended, forgotten] = [
      await aPerson(directory, 'dead'),
      await aPerson(directory, 'suspended'),
      await aPerson(directory, 'forgotten'),
    ];
    await query('update person set deceased_on = $2 where id = $1', [dead, '2026-01-02']);
    const until = new Date('2026-06-01T00:00:00Z');
    const measure = { personId: suspended, kind: 'access-suspended', reason: 'essai', until } as const;
    await house.get(StandingService).open(measure, operator, now);
    await database.dataSource.transaction(async manager => {
      await house.get(SuppressionService).suppress(manager, ['forgotten@x.example'], 'account-deleted', now);
      const guest = { address: 'guest@x.example', name: 'Guest', language: 'fr' } as const;
      await directory.addGuest(manager, guest, operator, now);
    });
    await sends.sign(await proposed(), bob, now);
    expect(await copies()).toEqual(['anne@x.example', 'bob@x.example', 'carl@x.example']);
    await query('delete from person where id = any($1::uuid[])', [[dead, suspended, forgotten]]);
  });

  it('is signed by no one alone, nor from outside the board', async () => {
    const id = await proposed();
    expect(await sends.sign(id, anne, now)).toEqual({ kind: 'own' });
    expect(await sends.sign(id, carl, now)).toEqual({ kind: 'not-board' });
    expect(await sends.propose(draft, carl, now)).toEqual({ kind: 'not-board' });
    expect(await sends.withdraw(id, carl, now)).toEqual({ kind: 'not-board' });
    expect(await copies()).toEqual([]);
  });

  it('is not signed by another account of who proposed it', async () => {
    const second = await aPerson(directory, 'anne-again');
    await onBoard(second);
    const id = await proposed(second);
    await house.get(MergeService).merge({ keptId: anne, goneId: second }, operator, now);
    expect(await sends.sign(id, anne, now)).toEqual({ kind: 'own' });
    expect(await sends.sign(id, bob, now)).toMatchObject({ kind: 'sent' });
  });

  it('that two accounts of one person signed stays in the register with one name', async () => {
    const second = await aPerson(directory, 'anne-twice');
    await onBoard(second);
    const id = await proposed();
    await sends.sign(id, second, now);
    await house.get(MergeService).merge({ keptId: anne, goneId: second }, operator, now);
    expect(await sends.byId(id)).toMatchObject({ proposedBy: anne, signedBy: null, signedAt: now });
  });

  it('does not leave on the word of who is on the board no more', async () => {
    await onBoard(carl);
    const id = await proposed(carl);
    await house.get(RoleService).revoke(carl, 'board', operator, now);
    expect(await sends.sign(id, bob, now)).toEqual({ kind: 'proposer-gone' });
    expect(await copies()).toEqual([]);
  });

  it('waits twelve months for the next one, and those before Vigie hold nothing up', async () => {
    await query(
      `insert into exceptional_send (subject, text, reason, before_vigie, proposed_at, sent_on)
       values ('Vote', '', 'Vote', true, '2026-02-01', '2026-02-01')`,
    );
    expect(await sends.nextOn(now)).toBeNull();
    await sends.sign(await proposed(), bob, now);
    const next = await proposed();
    expect(await sends.sign(next, bob, new Date('2027-02-28T22:30:00Z'))).toEqual({
      kind: 'too-soon',
      nextOn: '2027-03-01',
    });
    expect(await sends.sign(next, bob, nextYear)).toMatchObject({ kind: 'sent' });
  });

  it('of two signed at the same moment leaves once', async () => {
    const [one, other] = [await proposed(), await proposed()];
    const outcomes = await Promise.all([sends.sign(one, bob, now), sends.sign(other, bob, now)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['sent', 'too-soon']);
    expect(await copies()).toHaveLength(3);
  });

  it('signed twice at once leaves once', async () => {
    await onBoard(carl);
    const id = await proposed();
    const outcomes = await Promise.all([sends.sign(id, bob, now), sends.sign(id, carl, now)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['closed', 'sent']);
    expect(await copies()).toHaveLength(3);
    await house.get(RoleService).revoke(carl, 'board', operator, now);
  });

  it('can be withdrawn by any of the board until it is signed', async () => {
    const id = await proposed();
    expect(await sends.withdraw(id, bob, now)).toEqual({ kind: 'withdrawn' });
    expect(await sends.sign(id, bob, now)).toEqual({ kind: 'closed' });
    expect(await sends.withdraw(id, anne, now)).toEqual({ kind: 'closed' });
    const signed = await proposed();
    await sends.sign(signed, bob, now);
    expect(await sends.withdraw(signed, anne, now)).toEqual({ kind: 'closed' });
  });

  it.each([
    ['subject', { ...draft, subject: ' ' }],
    ['text', { ...draft, text: '' }],
    ['reason', { ...draft, reason: 'x'.repeat(1_001) }],
  ] as const)('is not proposed without a good %s', async (field, words) => {
    expect(await sends.propose(words, anne, now)).toEqual({ kind: 'faults', faults: new Set([field]) });
  });
});

describe('the database itself', () => {
  const columns = '(subject, text, reason, proposed_by, proposed_at, signed_by, signed_at, sent_on, reach)';
  const insert = (...values: unknown[]) =>
    query(
      `insert into exceptional_send ${columns} values ('s', 't', 'r', $1, now(), $2, $3, $4, $5)`,
      values,
    );

  it('takes no send of one signature, of one person, or without a reason', async () => {
    await expect(insert(anne, null, null, '2026-03-01', 3)).rejects.toThrow('exceptional_send_sent_check');
    await expect(insert(anne, anne, now, '2026-03-01', 3)).rejects.toThrow(
      'exceptional_send_signatures_check',
    );
    await expect(
      query(`insert into exceptional_send (subject, text, reason, proposed_at) values ('s', 't', '', now())`),
    ).rejects.toThrow('exceptional_send_words_check');
  });

  it('takes no second one within twelve months', async () => {
    await insert(anne, bob, now, '2026-03-01', 3);
    await expect(insert(anne, bob, now, '2027-02-28', 3)).rejects.toThrow('exceptional_send_once_a_year');
    await insert(anne, bob, now, '2027-03-01', 3);
    expect(await database.dataSource.manager.count(ExceptionalSend)).toBe(2);
  });

  it('keeps the register for ever, and what was proposed as it was', async () => {
    const id = await proposed();
    await expect(query('update exceptional_send set text = $2 where id = $1', [id, 'autre'])).rejects.toThrow(
      'withdrawn, not changed',
    );
    await sends.sign(id, bob, now);
    for (const change of [
      'delete from exceptional_send where id = $1',
      `update exceptional_send set reason = 'autre' where id = $1`,
      'update exceptional_send set reach = 1 where id = $1',
      'update exceptional_send set sent_on = null where id = $1',
    ])
      await expect(query(change, [id])).rejects.toThrow('stays in the register');
  });
});

async function proposed(by = anne): Promise<string> {
  const outcome = await sends.propose(draft, by, now);
  if (outcome.kind !== 'proposed') throw new Error(outcome.kind);
  return outcome.send.id;
}

async function onBoard(personId: string): Promise<void> {
  await house.get(RoleService).grant(personId, 'board', operator, now);
}

/** Who gets the message itself, by address. */
async function copies(): Promise<string[]> {
  const rows = await query<{ address: string }>(
    `select copy.address from delivery copy join outbound_message message on message.id = copy.outbound_id
     where message.kind = 'letter' order by 1`,
  );
  return rows.map(({ address }) => address);
}

function query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return database.dataSource.query(sql, [...values]);
}
