import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiToken } from '../../src/community/accounts/api-token.entity.js';
import { ApiTokenService } from '../../src/community/accounts/api-token.service.js';
import { RoleService } from '../../src/community/accounts/role.service.js';
import { DirectoryService } from '../../src/community/directory/directory.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const inDays = (days: number) => inMinutes(days * 24 * 60);

let database: RoomDatabase;
let roles: RoleService;
let tokens: ApiTokenService;
let directory: DirectoryService;
let personId: string;

beforeAll(async () => {
  database = await roomDatabase();
  const journal = new JournalService();
  roles = new RoleService(database.dataSource, journal);
  tokens = new ApiTokenService(database.dataSource, journal, roles);
  directory = new DirectoryService(database.dataSource, journal);
  personId = await aPerson(directory, 'anne');
});
afterAll(() => database.close());

async function aToken(change: object = {}): Promise<{ secret: string; token: ApiToken }> {
  const wanted = { personId, name: 'a script', scopes: ['read'], days: 90, ...change };
  const outcome = await tokens.create(wanted, operator, now);
  if (outcome.kind !== 'created') throw new Error(outcome.kind);
  return outcome;
}

describe('an API token', () => {
  it('speaks for its person, with their roles, and the database keeps only a hash of it', async () => {
    const { secret } = await aToken({ scopes: ['lists:write', 'read'] });
    await roles.grant(personId, 'board', operator, now);
    const bearer = await tokens.bearerOf(secret, now);
    expect(bearer).toMatchObject({ roles: ['board'], scopes: ['read', 'lists:write'] });
    expect(bearer?.person.id).toBe(personId);
    expect(secret).toMatch(/^vigie_[\w-]{43}$/);
    expect(JSON.stringify(await database.dataSource.manager.find(ApiToken))).not.toContain(secret);
    expect(await tokens.bearerOf('vigie_made-up', now)).toBeNull();
    expect(await tokens.bearerOf('', now)).toBeNull();
  });

  it('expires, and is used at most one write an hour', async () => {
    const { secret, token } = await aToken({ days: 2 });
    const used = async () =>
      (await database.dataSource.manager.findOneByOrFail(ApiToken, { id: token.id })).lastUsedAt;
    await tokens.bearerOf(secret, inMinutes(1));
    await tokens.bearerOf(secret, inMinutes(59));
    expect(await used()).toEqual(inMinutes(1));
    await tokens.bearerOf(secret, inMinutes(61));
    expect(await used()).toEqual(inMinutes(61));
    expect(await tokens.bearerOf(secret, inDays(2))).toBeNull();
    expect(await tokens.tokensOf(personId, inDays(2))).not.toContainEqual(
      expect.objectContaining({ id: token.id }),
    );
    await tokens.forgetExpired(inDays(2));
    expect(await used().catch(() => 'gone')).toBe('gone');
  });

  it.each([
    [{ name: ' ' }, 'name-missing'],
    [{ scopes: [] }, 'bad-scopes'],
    [{ scopes: ['everything'] }, 'bad-scopes'],
    [{ days: 0 }, 'bad-days'],
    [{ days: 367 }, 'bad-days'],
    [{ days: Number.NaN }, 'bad-days'],
  ])('%j is refused: %s', async (change, kind) => {
    const wanted = { personId, name: 'a script', scopes: ['read'], days: 90, ...change };
    expect(await tokens.create(wanted, operator, now)).toEqual({ kind });
  });

  it('is ended by its person alone', async () => {
    const stranger = await aPerson(directory, 'eve');
    const { secret, token } = await aToken();
    expect(await tokens.revoke(stranger, token.id, operator, now)).toBe(false);
    expect(await tokens.revoke(personId, token.id, operator, now)).toBe(true);
    expect(await tokens.revoke(personId, token.id, operator, now)).toBe(false);
    expect(await tokens.bearerOf(secret, now)).toBeNull();
  });

  it('is one of fifty at most', async () => {
    for (let made = (await tokens.tokensOf(personId, now)).length; made < 50; made++) await aToken();
    const outcomes = await tokens.create(
      { personId, name: 'one more', scopes: ['read'], days: 1 },
      operator,
      now,
    );
    expect(outcomes).toEqual({ kind: 'too-many' });
  });
});
