import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { AliasesService } from '../../src/channels/forwarding/aliases.service.js';
import { ForwardingChoices } from '../../src/channels/forwarding/forwarding-choices.service.js';
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

const ask = async (personId: string, text: string) =>
  (await house.get(AliasesService).ask(personId, text, operator, now)).kind;

describe('an alias', () => {
  it('is given once, and leads where the lifetime address does', async () => {
    const [hugo, lea] = [await person('Hugo', 'hugo@b.example'), await person('Léa', 'lea@b.example')];
    expect(await ask(hugo, ' Zorro@X-Anciens.example')).toBe('given');
    expect(await targetsOf('zorro')).toEqual(['hugo@b.example']);
    expect(await ask(hugo, 'zorro')).toBe('yours');
    expect(await ask(lea, 'zorro')).toBe('taken');
    expect(await ask(lea, 'hugo.martin')).toBe('another');
    expect(await ask(hugo, 'hugo.martin')).toBe('given');
    for (const name of ['martin.hugo', 'hugo-martin', 'h.martin', 'hugo.martin-2']) {
      expect(await ask(lea, name)).toBe('another');
    }
    expect(await ask(lea, 'l-martin')).toBe('given');
    expect(await ask(hugo, 'postmaster')).toBe('reserved');
    expect(await ask(await person('Guest', 'guest@b.example', null), 'somebody')).toBe('no-address');
  });

  it('that was given up receives nothing, and goes to nobody but who had it', async () => {
    const [ines, marc] = [await person('Inès', 'ines@b.example'), await person('Marc', 'marc@b.example')];
    await ask(ines, 'la-fee');
    const given = (await addresses.ofPerson(ines)).find(({ local }) => local === 'la-fee')?.id ?? '';
    const giveUp = (personId: string) => house.get(AliasesService).giveUp(personId, given, operator, now);
    expect([await giveUp(marc), await giveUp(ines), await giveUp(ines)]).toEqual([false, true, false]);
    expect(await addresses.recipient('la-fee')).toBeNull();
    expect(await ask(marc, 'la-fee')).toBe('taken');
    expect(await ask(ines, 'la-fee')).toBe('given');
    expect(await targetsOf('la-fee')).toEqual(['ines@b.example']);
  });

  it('is one of a few at once, and not one of many ever', async () => {
    const id = await person('Noé', 'noe@b.example');
    for (const local of ['noe-1', 'noe-2', 'noe-3']) expect(await ask(id, local)).toBe('given');
    expect(await ask(id, 'noe-4')).toBe('enough');
    for (let at = 4; at < 9; at++) {
      await database.dataSource.query(
        `update lifetime_address set given_up_at = $2 where person_id = $1 and kind = 'alias'`,
        [id, now],
      );
      expect(await ask(id, `noe-${at}`)).toBe('given');
    }
    await database.dataSource.query(
      `update lifetime_address set given_up_at = $2 where person_id = $1 and kind = 'alias'`,
      [id, now],
    );
    expect(await ask(id, 'noe-9')).toBe('too-many');
    expect(await ask(id, 'noe-1')).toBe('given');
  });

  it('is nobody’s twice when two ask at once', async () => {
    const two = [await person('Ève', 'eve@b.example'), await person('Adam', 'adam@b.example')];
    const outcomes = await Promise.all(two.map(id => ask(id, 'paradis')));
    expect(outcomes.toSorted((one, other) => one.localeCompare(other))).toEqual(['given', 'taken']);
  });
});

it('what somebody chooses leads mail to their own proven addresses alone', async () => {
  const [rose, other] = [await person('Rose', 'rose@b.example'), await person('Autre', 'autre@b.example')];
  await database.dataSource.query(
    `insert into address (person_id, address, verified_at) values ($1, 'rose@work.example', now()), ($1, 'rose@new.example', null)`,
    [rose],
  );
  const ids: { id: string }[] = await database.dataSource.query(
    `select id from address where person_id = any($1::uuid[]) and not is_preferred or person_id = $2`,
    [[rose], other],
  );
  const choices = { spam: 'hold', targetIds: ids.map(({ id }) => id) } as const;
  await house.get(ForwardingChoices).set(rose, choices, operator, now);
  expect(await addresses.recipient('rose.martin.1998')).toMatchObject({
    spam: 'hold',
    targets: ['rose@work.example'],
  });
  await house.get(ForwardingChoices).set(rose, { spam: 'let', targetIds: [] }, operator, now);
  expect(await targetsOf('rose.martin.1998')).toEqual(['rose@b.example']);
});
