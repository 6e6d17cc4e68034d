import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { LifetimeAddresses } from '../../src/channels/forwarding/lifetime-addresses.service.js';
import { DirectoryService } from '../../src/community/directory/directory.service.js';
import { PeopleImportService } from '../../src/community/directory/people-import.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { DepartureService } from '../../src/intake/identity/departure.service.js';
import { anIdentity } from './an-identity.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
let database: RoomDatabase;
let house: TestingModule;
let addresses: LifetimeAddresses;

beforeAll(async () => {
  database = await roomDatabase();
  house = await anIdentity(database.dataSource);
  addresses = house.get(LifetimeAddresses);
});
afterAll(() => database.close());

async function person(givenName: string, address: string, promotion: number | null = 1998): Promise<string> {
  const newcomer = {
    givenName,
    familyName: 'Martin',
    promotion,
    language: 'fr',
    addresses: [address],
  } as const;
  const added = await house.get(DirectoryService).addPerson(newcomer, operator, now);
  if (added.kind !== 'added') throw new Error(added.kind);
  await addresses.giveMissing(operator, now);
  return added.person.id;
}

const targetsOf = async (local: string) => (await addresses.recipient(local))?.targets;
const of = (personId: string): Promise<string[]> => addresses.receiving(personId);

describe('a lifetime address', () => {
  it('is given to whoever has a promotion, apart from namesakes', async () => {
    const [first, second, friend] = [
      await person('Paul', 'a@b.example'),
      await person('Paul', 'c@d.example'),
      await person('Paul', 'e@f.example', null),
    ];
    expect(await of(first)).toEqual(['paul.martin.1998@x-anciens.example']);
    expect(await of(second)).toEqual(['paul.martin-2.1998@x-anciens.example']);
    expect(await of(friend)).toEqual([]);
  });

  it('stays theirs when their name or promotion changes', async () => {
    const id = await person('Lucie', 'lucie@b.example');
    await database.dataSource.query(
      `update person set family_name = 'Durand', promotion = 1999 where id = $1`,
      [id],
    );
    expect(await addresses.giveMissing(operator, now)).toBe(0);
    expect(await of(id)).toEqual(['lucie.martin.1998@x-anciens.example']);
  });

  it('is nobody else’s when their account is deleted', async () => {
    const id = await person('Odile', 'odile@b.example');
    await house.get(DepartureService).leave(id, operator, now);
    expect(await addresses.recipient('odile.martin.1998')).toBeNull();
    expect(await of(await person('Odile', 'other@b.example'))).toEqual([
      'odile.martin-2.1998@x-anciens.example',
    ]);
  });

  it('leads to the preferred address that is proven, to those chosen, to none of ours, and nowhere once deceased', async () => {
    const id = await person('Zoé', 'zoe@b.example');
    const sql = (text: string) => database.dataSource.query(text, [id]);
    expect(await targetsOf('zoe.martin.1998')).toEqual(['zoe@b.example']);
    await sql(
      `insert into address (person_id, address, verified_at) values ($1, 'z@work.example', now()), ($1, 'z@new.example', null)`,
    );
    await sql(
      `insert into forwarding_target select $1, id from address where person_id = $1 and address in ('z@work.example', 'z@new.example')`,
    );
    expect(await targetsOf('zoe.martin.1998')).toEqual(['z@work.example']);
    await sql('delete from forwarding_target where person_id = $1');
    await sql(`update address set address = 'zoe@x-anciens.example' where person_id = $1 and is_preferred`);
    expect(await targetsOf('zoe.martin.1998')).toEqual([]);
    await sql(`update address set address = 'zoe@b.example' where person_id = $1 and is_preferred`);
    await sql(`update person set deceased_on = '2026-01-01' where id = $1`);
    expect(await targetsOf('zoe.martin.1998')).toEqual([]);
  });

  it('is given to a whole directory at once, the same whoever gives it twice', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => ({
      line: at + 1,
      address: `p${at}@many.example`,
      first: `Jean-${'abcdefghij'[at % 10]}`,
      last: `Durand ${'abcdefghij'[Math.floor(at / 10) % 10]}`,
      promotion: String(1950 + (at % 5)),
      language: 'fr',
    }));
    await house.get(PeopleImportService).importPeople(rows, operator, now);
    const given = await Promise.all([
      addresses.giveMissing(operator, now),
      addresses.giveMissing(operator, now),
    ]);
    expect(given.toSorted((one, other) => one - other)).toEqual([0, 3_000]);
    const [{ locals }] = await database.dataSource.query(
      `select count(distinct local)::int as locals from lifetime_address where local like 'jean-%'`,
    );
    expect(locals).toBe(3_000);
  });
});
