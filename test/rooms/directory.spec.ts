import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Address } from '../../src/community/directory/address.entity.js';
import { DirectoryService, type NewPerson } from '../../src/community/directory/directory.service.js';
import { PeopleImportService } from '../../src/community/directory/people-import.service.js';
import { SuppressionService } from '../../src/community/directory/suppression.service.js';
import { JournalEntry } from '../../src/foundation/journal/journal-entry.entity.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const anne: NewPerson = {
  givenName: 'Anne',
  familyName: 'Le Gall',
  promotion: 1998,
  language: 'fr',
  addresses: ['Anne@Bücher.example', 'anne.legall@x.example', 'ANNE@xn--bcher-kva.example'],
};

let database: RoomDatabase;
let directory: DirectoryService;
let people: PeopleImportService;

beforeAll(async () => {
  database = await roomDatabase();
  directory = new DirectoryService(database.dataSource, new JournalService());
  people = new PeopleImportService(
    database.dataSource,
    new JournalService(),
    new SuppressionService(database.dataSource),
  );
});
afterAll(() => database.close());

describe('the directory', () => {
  it('knows a person by any of their addresses, in any spelling', async () => {
    const added = await directory.addPerson(anne, operator, now);
    expect(added.kind).toBe('added');
    for (const spelling of ['ANNE@BÜCHER.example', 'anne@xn--bcher-kva.example', 'Anne.LeGall@X.example']) {
      expect((await directory.findByAddress(spelling))?.person.name).toBe('Anne Le Gall');
    }
    expect(await directory.findByAddress('nobody@x.example')).toBeNull();
    expect(await directory.findByAddress('no address')).toBeNull();
  });

  it('prefers the first address and keeps spellings of one address once', async () => {
    const found = await directory.findByAddress('anne.legall@x.example');
    const id = found?.person.id ?? '';
    expect(found?.address.isPreferred).toBe(false);
    expect(await directory.preferredAddress(id)).toBe('anne@xn--bcher-kva.example');
    expect(await directory.addressesOf(id)).toHaveLength(2);
    expect(await directory.contactsOf([id])).toEqual([
      { personId: id, name: 'Anne Le Gall', address: 'anne@xn--bcher-kva.example', language: 'fr' },
    ]);
    expect(await directory.namesOf([id])).toEqual(new Map([[id, 'Anne Le Gall']]));
  });

  it('refuses a taken or a bad address, and adds nothing then', async () => {
    const before = await directory.count();
    const namesake = { ...anne, addresses: ['new@x.example', 'ANNE.legall@x.example'] };
    expect(await directory.addPerson(namesake, operator, now)).toEqual({
      kind: 'address-taken',
      address: 'anne.legall@x.example',
    });
    expect(await directory.addPerson({ ...anne, addresses: ['a b@x'] }, operator, now)).toEqual({
      kind: 'bad-address',
      address: 'a b@x',
    });
    expect(await directory.count()).toBe(before);
    expect(await directory.findByAddress('new@x.example')).toBeNull();
  });

  it('gives one address to one of two who ask at once', async () => {
    const twin = { ...anne, addresses: ['twin@x.example'] };
    const outcomes = await Promise.all([1, 2].map(() => directory.addPerson(twin, operator, now)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['added', 'address-taken']);
  });

  it('journals an addition without any address', async () => {
    const entries = await database.dataSource.manager.findBy(JournalEntry, { action: 'person.added' });
    expect(entries[0]?.values).toEqual({ promotion: 1998, addresses: 2 });
    expect(JSON.stringify(entries)).not.toContain('@');
  });
});

describe('an import of people', () => {
  const rows = Array.from({ length: 17_000 }, (_, i) => ({
    line: i + 2,
    address: `Person${i}@Import.example`,
    first: `First${i}`,
    last: `Last${i}`,
    promotion: i % 5 === 0 ? '' : String(1950 + (i % 75)),
    language: i % 9 === 0 ? 'en' : '',
  }));

  it('writes 17,000 people once, however often it runs', async () => {
    const before = await directory.count();
    expect(await people.importPeople(rows, operator, now)).toEqual({ added: 17_000, known: 0, refused: [] });
    expect(await people.importPeople(rows, operator, now)).toEqual({ added: 0, known: 17_000, refused: [] });
    expect(await directory.count()).toBe(before + 17_000);
    expect((await directory.findByAddress('person9@import.example'))?.person).toMatchObject({
      givenName: 'First9',
      promotion: 1959,
      language: 'en',
    });
  });

  it('names the line and the reason of what it refuses, and goes on', async () => {
    const some = [
      { line: 2, address: 'first@y.example', first: 'A', last: 'B', promotion: '', language: '' },
      { line: 3, address: 'FIRST@y.example', first: 'A', last: 'B', promotion: '', language: '' },
      { line: 4, address: 'nowhere', first: 'A', last: 'B', promotion: '', language: '' },
      { line: 5, address: 'second@y.example', first: 'A', last: 'B', promotion: '', language: '' },
    ];
    expect(await people.importPeople(some, operator, now)).toEqual({
      added: 2,
      known: 0,
      refused: [
        { line: 3, code: 'duplicate', value: 'FIRST@y.example' },
        { line: 4, code: 'invalid-address', value: 'nowhere' },
      ],
    });
  });

  it('leaves out who asked to be left alone, with a verdict, and knows who came back', async () => {
    const suppression = new SuppressionService(database.dataSource);
    const gone = ['gone@y.example', 'anne.legall@x.example'];
    await suppression.suppress(database.dataSource.manager, gone, 'account-deleted', now);
    const row = { first: 'A', last: 'B', promotion: '', language: '' };
    const some = [
      { line: 2, address: 'Gone@y.example', ...row },
      { line: 3, address: 'anne.legall@x.example', ...row },
      { line: 4, address: 'nowhere', ...row },
    ];
    expect(await people.importPeople(some, operator, now)).toEqual({
      added: 0,
      known: 1,
      refused: [
        { line: 2, code: 'suppressed', value: 'gone@y.example' },
        { line: 4, code: 'invalid-address', value: 'nowhere' },
      ],
    });
    expect(await directory.findByAddress('gone@y.example')).toBeNull();
  });

  it('gives everybody a preferred address', async () => {
    expect(await database.dataSource.manager.countBy(Address, { isPreferred: true })).toBe(
      await directory.count(),
    );
  });
});

describe('a guest', () => {
  const guest = {
    address: 'Marie@Guest.example',
    name: ' Marie  Curie Sklodowska ',
    language: 'en',
  } as const;
  const added = (given = guest) =>
    database.dataSource.transaction(manager => directory.addGuest(manager, given, operator, now));

  it('is made once by any number of clicks, and is not of the directory', async () => {
    const registered = await directory.countRegistered();
    const clicked = await Promise.all([added(), added(), added()]);
    expect(new Set(clicked.map(({ id }) => id)).size).toBe(1);
    expect(await added()).toMatchObject({
      givenName: 'Marie',
      familyName: 'Curie Sklodowska',
      language: 'en',
      promotion: null,
      isRegistered: false,
    });
    expect(await directory.preferredAddress(clicked[0]?.id ?? '')).toBe('marie@guest.example');
    expect(await directory.countRegistered()).toBe(registered);
  });

  it('of an address we know is that person', async () => {
    const known = await directory.findByAddress('anne.legall@x.example');
    const found = await database.dataSource.transaction(manager =>
      directory.addGuest(manager, { ...guest, address: 'Anne.LeGall@x.example' }, operator, now),
    );
    expect(found.id).toBe(known?.person.id);
    expect(found.isRegistered).toBe(true);
  });

  it('without a name is called by the address', async () => {
    const person = await database.dataSource.transaction(manager =>
      directory.addGuest(manager, { ...guest, name: '', address: 'jo@guest.example' }, operator, now),
    );
    expect(person.name).toBe('jo');
  });

  it('becomes of the directory when a file of people names them', async () => {
    const row = { line: 2, address: 'MARIE@guest.example', first: 'Marie', last: 'Curie', language: '' };
    const outcome = await people.importPeople([{ ...row, promotion: '1998' }], operator, now);
    expect(outcome).toEqual({ added: 1, known: 0, refused: [] });
    const found = await directory.findByAddress('marie@guest.example');
    expect(found?.person).toMatchObject({ name: 'Marie Curie', promotion: 1998, isRegistered: true });
  });
});

describe('a suppressed address', () => {
  it('is known in any spelling, and free again once its owner comes back', async () => {
    const suppression = new SuppressionService(database.dataSource);
    const { manager } = database.dataSource;
    await suppression.suppress(manager, ['gone@xn--bcher-kva.example'], 'account-deleted', now);
    await suppression.suppress(manager, ['gone@xn--bcher-kva.example'], 'account-deleted', now);
    expect(await suppression.suppressedAmong(['Gone@BÜCHER.example', 'here@x.example', 'nonsense'])).toEqual(
      new Set(['Gone@BÜCHER.example']),
    );
    await directory.addGuest(
      manager,
      { address: 'gone@bücher.example', name: '', language: 'fr' },
      operator,
      now,
    );
    expect(await suppression.suppressedAmong(['gone@bücher.example'])).toEqual(new Set());
  });
});
