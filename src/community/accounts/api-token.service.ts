import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { hashOfToken } from '../../foundation/token-hash.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { Person } from '../directory/person.entity.js';
import { ApiToken } from './api-token.entity.js';
import type { Role } from './role.js';
import { RoleService } from './role.service.js';
import { newSecretToken } from './secret-token.js';
import { readScopes, scopesFor, type TokenScope } from './token-scope.js';

export interface NewApiToken {
  readonly personId: string;
  /** What it is for. */
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
}

export type CreateTokenOutcome =
  /** `secret` is shown once and kept nowhere. */
  | { readonly kind: 'created'; readonly secret: string; readonly token: ApiToken }
  | { readonly kind: 'name-missing' | 'bad-scopes' | 'bad-days' | 'too-many' };

/** Whom a token speaks for, and what it may be used for. */
export interface TokenBearer {
  readonly tokenId: string;
  readonly person: Person;
  readonly roles: readonly Role[];
  readonly scopes: readonly TokenScope[];
}

export const defaultTokenDays = 90;
export const maxTokenDays = 366; // a year, leap day included
/** One for each program a person runs is few; hundreds are a loop gone wrong. */
const maxTokensEach = 50;
const dayMs = 24 * 3_600_000;
/** One write an hour says well enough whether a token is still in use. */
const touchEveryMs = 3_600_000;
/** So that a token left in a public place is recognised for what it is, by people and by scanners. */
const prefix = 'vigie_';

/** Tokens by which a person's programs speak for them. Whether that person may come in is asked of `standing`. */
@Injectable()
export class ApiTokenService {
  private readonly record = recordsAbout(this.journal, 'person');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly roles: RoleService,
  ) {}

  async create(wanted: NewApiToken, actor: Actor, now: Date): Promise<CreateTokenOutcome> {
    const { personId, days } = wanted;
    const name = wanted.name.replaceAll('\0', '').trim().slice(0, 80);
    const scopes = readScopes(wanted.scopes, scopesFor(await this.roles.rolesOf(personId)));
    if (name === '') return { kind: 'name-missing' };
    if (scopes === null) return { kind: 'bad-scopes' };
    if (!Number.isInteger(days) || days < 1 || days > maxTokenDays) return { kind: 'bad-days' };
    return this.dataSource.transaction(async manager => {
      // Two who ask at once for the last one allowed wait for each other.
      await manager.findOneOrFail(Person, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
      if ((await manager.countBy(ApiToken, { personId })) >= maxTokensEach) return { kind: 'too-many' };
      const { token: secret, tokenHash } = newSecretToken(prefix);
      const expiresAt = new Date(now.getTime() + days * dayMs);
      const token = await manager.save(
        manager.create(ApiToken, { tokenHash, personId, name, scopes, createdAt: now, expiresAt }),
      );
      await this.record(manager, 'api-token.made', personId, { tokenId: token.id, scopes, days }, actor, now);
      return { kind: 'created', secret, token };
    });
  }

  /** Whom a token speaks for; null when it is unknown or has expired. */
  async bearerOf(secret: string, now: Date): Promise<TokenBearer | null> {
    if (!secret.startsWith(prefix)) return null;
    const { manager } = this.dataSource;
    const token = await manager.findOneBy(ApiToken, { tokenHash: hashOfToken(secret) });
    if (token === null || token.expiresAt <= now) return null;
    const [person, roles] = await Promise.all([
      manager.findOneByOrFail(Person, { id: token.personId }),
      this.roles.rolesOf(token.personId),
    ]);
    const unseenMs = now.getTime() - (token.lastUsedAt?.getTime() ?? 0);
    if (unseenMs >= touchEveryMs) await manager.update(ApiToken, { id: token.id }, { lastUsedAt: now });
    return { tokenId: token.id, person, roles, scopes: token.scopes };
  }

  /** The tokens of a person that are still good, the newest first. */
  async tokensOf(personId: string, now: Date): Promise<ApiToken[]> {
    const tokens = await this.dataSource.manager.find(ApiToken, {
      where: { personId },
      order: { createdAt: 'DESC', id: 'ASC' },
    });
    return tokens.filter(({ expiresAt }) => expiresAt > now);
  }

  /** Ends one token of a person; false when they have no such token. */
  async revoke(personId: string, tokenId: string, actor: Actor, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.delete(ApiToken, { personId, id: tokenId });
      if (affected) await this.record(manager, 'api-token.ended', personId, { tokenId }, actor, now);
      return Boolean(affected);
    });
  }

  async forgetExpired(now: Date): Promise<void> {
    await this.dataSource.manager.delete(ApiToken, { expiresAt: LessThanOrEqual(now) });
  }
}
