import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FeedTokens } from '../../src/community/accounts/feed-tokens.service.js';
import { RoleService } from '../../src/community/accounts/role.service.js';
import { Session } from '../../src/community/accounts/session.entity.js';
import { SessionService } from '../../src/community/accounts/session.service.js';
import { SignInService } from '../../src/community/accounts/sign-in.service.js';
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
let sessions: SessionService;
let signIn: SignInService;
let personId: string;

beforeAll(async () => {
  database = await roomDatabase();
  const journal = new JournalService();
  roles = new RoleService(database.dataSource, journal);
  sessions = new SessionService(database.dataSource, journal, roles);
  signIn = new SignInService(database.dataSource, journal, sessions);
  personId = await aPerson(new DirectoryService(database.dataSource, journal), 'anne');
});
afterAll(() => database.close());

async function signedIn(at = now, sessionToken: string | null = null): Promise<string> {
  const outcome = await signIn.redeem(await signIn.createLink(personId, null, at), at, { sessionToken });
  if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
  return outcome.sessionToken;
}

describe('a sign-in link', () => {
  it('signs in once, and goes back to a page of ours', async () => {
    const token = await signIn.createLink(personId, '/moderation', now);
    expect(await signIn.peek(token, now)).toEqual({ kind: 'valid', personId, returnTo: '/moderation' });
    expect(await signIn.redeem(token, inMinutes(14))).toMatchObject({
      kind: 'signed-in',
      personId,
      returnTo: '/moderation',
    });
    expect(await signIn.redeem(token, inMinutes(14))).toEqual({ kind: 'used' });
    expect(await signIn.peek(token, now)).toEqual({ kind: 'used' });
  });

  it('drops a page of a stranger', async () => {
    const token = await signIn.createLink(personId, '//evil.example', now);
    expect(await signIn.peek(token, now)).toMatchObject({ returnTo: null });
  });

  it('dies after fifteen minutes', async () => {
    const token = await signIn.createLink(personId, null, now);
    expect(await signIn.redeem(token, inMinutes(15))).toEqual({ kind: 'expired' });
    expect(await signIn.redeem('made-up', now)).toEqual({ kind: 'unknown' });
  });

  it('signs in one of ten clicks at once', async () => {
    const token = await signIn.createLink(personId, null, now);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => signIn.redeem(token, now)));
    const kinds = outcomes.map(({ kind }) => kind);
    expect(kinds.filter(kind => kind === 'signed-in')).toHaveLength(1);
    expect(kinds.filter(kind => kind === 'used')).toHaveLength(9);
  });
});

describe('a session', () => {
  it('is known by its cookie alone, of which the database keeps only a hash', async () => {
    const token = await signedIn();
    expect((await sessions.sessionOf(token, now))?.person.id).toBe(personId);
    expect(await sessions.sessionOf('made-up', now)).toBeNull();
    expect(JSON.stringify(await database.dataSource.manager.find(Session))).not.toContain(token);
  });

  it('lasts ninety days from the last visit, written at most once an hour', async () => {
    const token = await signedIn();
    const id = (await sessions.sessionOf(token, inMinutes(59)))?.sessionId ?? '';
    const seen = () => database.dataSource.manager.findOneByOrFail(Session, { id });
    expect((await seen()).lastSeenAt).toEqual(now);
    await sessions.sessionOf(token, inDays(60));
    expect((await seen()).lastSeenAt).toEqual(inDays(60));
    expect(await sessions.sessionOf(token, inDays(149))).not.toBeNull();
    expect(await sessions.sessionOf(token, inDays(149 + 90))).toBeNull();
  });

  it('replaces the one the browser came with', async () => {
    const first = await signedIn();
    const second = await signedIn(now, first);
    expect(await sessions.sessionOf(first, now)).toBeNull();
    expect(await sessions.sessionOf(second, now)).not.toBeNull();
  });

  it('can be ended, alone or with all others', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const { sessionId } = (await sessions.sessionOf(one, now)) ?? { sessionId: '' };
    expect(await sessions.end(personId, sessionId, operator, now)).toBe(true);
    expect(await sessions.end(personId, sessionId, operator, now)).toBe(false);
    expect(await sessions.sessionOf(one, now)).toBeNull();
    expect(await sessions.sessionOf(other, now)).not.toBeNull();
    expect(await sessions.endAll(personId, operator, now)).toBeGreaterThan(0);
    expect(await sessions.sessionOf(other, now)).toBeNull();
  });
});

describe('a token of feeds', () => {
  it('is one a person, and dies when another is made or it is revoked', async () => {
    const tokens = new FeedTokens(database.dataSource, new JournalService());
    const first = await tokens.renew(personId, operator, now);
    const second = await tokens.renew(personId, operator, now);
    expect([await tokens.bearerOf(first), await tokens.bearerOf(second)]).toEqual([null, personId]);
    expect(await tokens.of(personId)).toBe(second);
    expect(await tokens.revoke(personId, operator, now)).toBe(true);
    expect(await tokens.revoke(personId, operator, now)).toBe(false);
    expect([await tokens.bearerOf(second), await tokens.of(personId)]).toEqual([null, null]);
  });
});

describe('a role', () => {
  it('is granted and revoked once', async () => {
    expect(await roles.grant(personId, 'ethics', operator, now)).toEqual({ kind: 'granted' });
    expect(await roles.grant(personId, 'ethics', operator, now)).toEqual({ kind: 'already' });
    expect(await roles.grant(personId, 'king', operator, now)).toEqual({ kind: 'unknown-role' });
    const themself = { kind: 'person', personId } as const;
    expect(await roles.grant(personId, 'operator', themself, now)).toEqual({ kind: 'own' });
    expect((await sessions.sessionOf(await signedIn(), now))?.roles).toEqual(['ethics']);
    expect(await roles.holdersOf('ethics')).toEqual([personId]);
    expect(await roles.revoke(personId, 'ethics', operator, now)).toEqual({ kind: 'revoked' });
    expect(await roles.revoke(personId, 'ethics', operator, now)).toEqual({ kind: 'not-granted' });
    expect(await roles.rolesOf(personId)).toEqual([]);
  });
});
