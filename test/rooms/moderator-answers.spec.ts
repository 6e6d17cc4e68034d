import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { system } from '../../src/foundation/journal/actor.js';
import { encodeUuidToken } from '../../src/foundation/mail/token.js';
import { MergeService } from '../../src/intake/identity/merge.service.js';
import { AnswerAddress } from '../../src/intake/reception/answer-address.js';
import { ModeratorAnswers } from '../../src/intake/reception/moderator-answers.service.js';
import { PendingAnswers } from '../../src/intake/reception/pending-answers.service.js';
import { Router } from '../../src/intake/reception/router.service.js';
import { anIdentity } from './an-identity.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const came = new Date('2026-03-02T10:00:00Z');
const inDays = (days: number) => new Date(came.getTime() + days * 24 * 3_600_000);
let database: RoomDatabase;
let house: TestingModule;
let noticeId: string;
let personId: string;

beforeAll(async () => {
  database = await roomDatabase();
  house = await anIdentity(database.dataSource);
  const community = new Community(database.dataSource);
  personId = await aPerson(community.directory, 'mona');
  noticeId = await aNotice(await community.aList('golf'));
});
afterAll(() => database.close());

function found<T>(kind: abstract new (...given: never[]) => T): T {
  return house.get<T>(kind, { strict: false });
}

/** What Mona was told of a message that waits. */
async function aNotice(listId: string): Promise<string> {
  const [row] = await database.dataSource.query(
    `with kept as (insert into raw_message (digest, bytes, content, received_at)
                   values ('\\x01', 1, '\\x01', now()) returning id),
          waiting as (insert into post (list_id, raw_id, message_id, fingerprint, envelope_sender, author_address,
                                        author_name, identity, authentication, subject, bytes, outcome, received_at,
                                        decided_at)
                      select $1, kept.id, 'm', 'f', '', '', '', 'unproven', '{}', '', 1, 'held', now(), now()
                      from kept returning id),
          held as (insert into held_message (post_id, list_id, held_at) select id, $1, now() from waiting returning id)
     insert into moderator_notice (id, held_message_id, person_id, version, told_at)
     select gen_random_uuid(), held.id, $2, 3, now() from held returning id`,
    [listId, personId],
  );
  return row.id;
}

async function anAnswer(action: string, confirmUntil: Date | null, told = noticeId): Promise<string> {
  const id = randomUUID();
  await database.dataSource.query(
    `insert into moderator_answer (id, notice_id, message_id, fingerprint, identity, action, reason, received_at,
                                   confirm_until)
     values ($1, $2, $3, 'f', 'unproven', $4, 'why', $5, $6)`,
    [id, told, `${id}@x.example`, action, came, confirmUntil],
  );
  return id;
}

const token = (id: string, purpose: 'answer' | 'moderate' = 'answer') =>
  encodeUuidToken(purpose, id, new SiteSecret('the secret of the tests').key);

describe('an answer that waits for its moderator', () => {
  it('is about the version they were told of; an undo, about what was approved of it', async () => {
    const [yes, back] = [await anAnswer('reject', inDays(3)), await anAnswer('undo', inDays(3))];
    const pending = found(PendingAnswers);
    expect(await pending.find(token(yes), inDays(1))).toMatchObject({
      personId,
      action: 'reject',
      reason: 'why',
      seenVersion: 3,
      isExpired: false,
    });
    expect(await pending.find(token(back), inDays(1))).toMatchObject({ action: 'undo', seenVersion: 4 });
    expect(await pending.find(token(yes), inDays(3))).toMatchObject({ isExpired: true });
  });

  it('is found by its own link alone, and only while there is something to confirm', async () => {
    const [waits, done] = [await anAnswer('approve', inDays(3)), await anAnswer('approve', null)];
    const pending = found(PendingAnswers);
    for (const other of [token(waits, 'moderate'), waits, token(done), token(randomUUID()), ''])
      expect(await pending.find(other, came)).toBeNull();
  });
});

it('two accounts that were told of the same message become one: either address still takes the answer', async () => {
  const other = await aPerson(new Community(database.dataSource).directory, 'mona-too');
  const [{ id: otherNotice }] = await database.dataSource.query(
    `insert into moderator_notice (id, held_message_id, person_id, version, told_at)
     select gen_random_uuid(), held_message_id, $2, version, told_at from moderator_notice where id = $1 returning id`,
    [noticeId, other],
  );
  const waits = await anAnswer('approve', inDays(3), otherNotice);
  await found(MergeService).merge({ keptId: personId, goneId: other }, system, came);
  expect(await found(PendingAnswers).find(token(waits), came)).toMatchObject({ personId, seenVersion: 3 });
  for (const id of [noticeId, otherNotice]) {
    const destination = await found(Router).route(found(AnswerAddress).of(id));
    expect(destination).toMatchObject({ kind: 'moderator-answer', notice: { id, personId } });
  }
});

const count = () => database.dataSource.query('select count(*)::int as count from moderator_answer');

it('answers are forgotten after three months', async () => {
  const [{ count: before }] = await count();
  await found(ModeratorAnswers).forgetOld(inDays(89));
  expect(await count()).toEqual([{ count: before }]);
  await found(ModeratorAnswers).forgetOld(inDays(91));
  expect(await count()).toEqual([{ count: 0 }]);
});
