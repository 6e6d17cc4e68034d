import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { KeptForwards } from '../../src/channels/forwarding/kept-forwards.service.js';
import { HeldForwards } from '../../src/channels/forwarding/held-forwards.service.js';
import { RawErasing } from '../../src/postoffice/archive/raw-erasing.service.js';
import { DirectoryService } from '../../src/community/directory/directory.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { anIdentity } from './an-identity.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const start = new Date('2026-03-01T09:00:00Z');
const after = (days: number): Date => new Date(start.getTime() + days * 86_400_000);
let database: RoomDatabase;
beforeAll(async () => {
  database = await roomDatabase();
});
afterAll(() => database.close());

it('what is kept of mail to members goes in its time: bytes, what waits, and the trace', async () => {
  const { dataSource } = database;
  const house = await anIdentity(dataSource);
  const anne = await aPerson(house.get(DirectoryService), 'anne');
  const [{ id: rawId }] = await dataSource.query(
    `insert into raw_message (digest, bytes, content, received_at) values ('\\x01', 1, '\\x01', $1) returning id`,
    [start],
  );
  const add = (state: string) =>
    dataSource.query(
      `insert into forwarded_message (id, person_id, local, raw_id, message_id, subject, author_address,
         envelope_sender, vouching, is_spam, state, received_at, settled_at)
       values (gen_random_uuid(), $1, 'anne', $2, $3, '', '', '', 'unvouched', true, $3, $4,
               case when $3 = 'held' then null else $4::timestamptz end)`,
      [anne, rawId, state, start],
    );
  await add('held');
  await add('dropped');
  const sweep = async (days: number): Promise<unknown[]> => {
    await house.get(KeptForwards).forgetOld(after(days));
    await dataSource.transaction(manager => house.get(RawErasing).ask(manager, [rawId], after(days)));
    await house.get(RawErasing).eraseDue(after(days));
    const [{ erased }] = await dataSource.query('select erased_at is not null as erased from raw_message');
    const [{ rows }] = await dataSource.query('select count(*)::int as rows from forwarded_message');
    return [erased, rows, (await house.get(HeldForwards).waiting(anne)).length];
  };
  // The same bytes wait for somebody else: they stay as long as they may still be released.
  expect(await sweep(15)).toEqual([false, 2, 1]);
  expect(await sweep(31)).toEqual([true, 2, 0]);
  expect(await sweep(89)).toEqual([true, 2, 0]);
  expect(await sweep(91)).toEqual([true, 0, 0]);
  const [{ id }] = await dataSource.query('select gen_random_uuid() as id');
  expect(await house.get(HeldForwards).release(anne, id, operator, after(91))).toBe('gone');
});
