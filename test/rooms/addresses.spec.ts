import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddressClaimsService } from '../../src/community/directory/address-claims.service.js';
import { AddressesService } from '../../src/community/directory/addresses.service.js';
import type { Actor } from '../../src/foundation/journal/actor.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

let database: RoomDatabase;
let community: Community;
let addresses: AddressesService;
let claims: AddressClaimsService;
let anne: string;
let bruno: string;
let actor: Actor;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  addresses = new AddressesService(new JournalService());
  claims = new AddressClaimsService(database.dataSource, new JournalService());
  anne = await aPerson(community.directory, 'anne');
  bruno = await aPerson(community.directory, 'bruno');
  actor = { kind: 'person', personId: anne };
});
afterAll(() => database.close());

const claim = (text: string, personId = anne, at = now) =>
  claims.claim(database.dataSource.manager, personId, text, actor, at);
const redeem = (token: string, personId = anne, at = now) =>
  claims.redeem(database.dataSource.manager, token, personId, at);
const change = (verb: 'prefer' | 'remove', addressId: string, personId = anne) =>
  database.dataSource.transaction<{ readonly kind: string }>(manager =>
    addresses[verb](manager, { personId, addressId }, actor, now),
  );

async function claimed(text: string, personId = anne, at = now): Promise<string> {
  const outcome = await claim(text, personId, at);
  if (outcome.kind !== 'claimed') throw new Error(outcome.kind);
  return outcome.token;
}

async function idOf(address: string): Promise<string> {
  return (await community.directory.findByAddress(address))?.address.id ?? '';
}

describe('a claimed address', () => {
  it('is proven once, by whoever claimed it', async () => {
    const token = await claimed('Anne@Home.example');
    expect(await claims.peek(token, now)).toEqual({
      kind: 'valid',
      personId: anne,
      address: 'anne@home.example',
    });
    expect(await redeem(token, bruno)).toEqual({ kind: 'unknown' });
    expect(await redeem(token.toUpperCase())).toMatchObject({ kind: 'valid', address: 'anne@home.example' });
    expect(await redeem(token)).toEqual({ kind: 'used' });
    expect(JSON.stringify(await database.dataSource.query('select * from address_claim'))).not.toContain(
      token,
    );
  });

  it('says the same of an address of nobody and of somebody', async () => {
    expect((await claim('bruno@x.example')).kind).toBe('claimed');
    expect((await claim('nobody@x.example')).kind).toBe('claimed');
    expect(await claim('anne@X.example')).toEqual({ kind: 'own-already' });
    expect(await claim('an address')).toEqual({ kind: 'bad-address' });
  });

  it('dies within a day, and is forgotten after another', async () => {
    const token = await claimed('late@home.example');
    expect(await redeem(token, anne, inHours(24))).toEqual({ kind: 'expired' });
    await claims.forgetDead(inHours(47));
    expect(await claims.peek(token, inHours(47))).toEqual({ kind: 'expired' });
    await claims.forgetDead(inHours(48));
    expect(await claims.peek(token, inHours(48))).toEqual({ kind: 'unknown' });
  });

  it('is one of ten a day at most', async () => {
    for (let i = 0; i < 10; i++) await claim(`box${i}@home.example`, bruno);
    expect(await claim('box10@home.example', bruno)).toEqual({ kind: 'too-many' });
    expect((await claim('box10@home.example', bruno, inHours(24))).kind).toBe('claimed');
  });
});

describe('the addresses of a person', () => {
  it('are added once; one of somebody else is said to be so', async () => {
    const add = (address: string, personId = anne) =>
      addresses.add(database.dataSource.manager, { personId, address }, actor, now);
    expect(await add('anne@work.example')).toEqual({ kind: 'added' });
    expect(await add('anne@work.example', bruno)).toEqual({ kind: 'taken', personId: anne });
    expect((await community.directory.addressesOf(anne)).map(({ address }) => address)).toEqual([
      'anne@x.example',
      'anne@work.example',
    ]);
  });

  it('have one preferred at every moment, whoever asks at once', async () => {
    const ids = [await idOf('anne@work.example'), await idOf('anne@x.example')];
    await Promise.all([...ids, ...ids].map(id => change('prefer', id)));
    const preferred = (await community.directory.addressesOf(anne)).filter(address => address.isPreferred);
    expect(preferred).toHaveLength(1);
    await change('prefer', ids[0] ?? '');
    expect(await change('prefer', ids[0] ?? '')).toEqual({ kind: 'already' });
    expect(await change('prefer', ids[0] ?? '', bruno)).toEqual({ kind: 'unknown' });
  });

  it('go, except the preferred one', async () => {
    expect(await change('remove', await idOf('anne@work.example'))).toEqual({ kind: 'preferred' });
    const other = await idOf('anne@x.example');
    expect(await change('remove', other, bruno)).toEqual({ kind: 'unknown' });
    expect(await change('remove', other)).toEqual({ kind: 'removed', address: 'anne@x.example' });
    expect(await community.directory.findByAddress('anne@x.example')).toBeNull();
  });

  it('bring their subscriptions, and a list that chose one that goes follows the preferred again', async () => {
    const listId = await community.aList('tarot');
    await community.subscriptions.subscribe(listId, { address: 'old@anne.example' }, 'imported', actor, now);
    const { manager } = database.dataSource;
    await addresses.add(manager, { personId: anne, address: 'old@anne.example' }, actor, now);
    expect(await community.bearers.adoptAddressesOf(manager, bruno, actor, now)).toBe(0);
    expect(await community.bearers.adoptAddressesOf(manager, anne, actor, now)).toBe(1);
    const subscription = () => community.subscriptions.find(listId, { personId: anne });
    expect((await subscription())?.address).toBe('old@anne.example');
    await change('remove', await idOf('old@anne.example'));
    await community.bearers.forgetAddress(manager, anne, 'old@anne.example', now);
    expect((await subscription())?.address).toBeNull();
  });
});
