import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { system } from '../../foundation/journal/actor.js';
import { hashOfToken } from '../../foundation/token-hash.js';
import { ownPath } from './return-path.js';
import { newSecretToken } from './secret-token.js';
import { type Browser, SessionService } from './session.service.js';
import { SignInLink } from './sign-in-link.entity.js';

export interface DeadLink {
  readonly kind: 'expired' | 'used' | 'unknown';
}

export type LinkState =
  { readonly kind: 'valid'; readonly personId: string; readonly returnTo: string | null } | DeadLink;

export type SignInOutcome =
  | {
      readonly kind: 'signed-in';
      readonly sessionToken: string;
      readonly personId: string;
      readonly returnTo: string | null;
    }
  | DeadLink;

/** Long enough for slow mail, short enough for a mailbox left open. */
const lifetimeMs = 15 * 60_000;

/** Signing in by a link in a mail, good once. */
@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly sessions: SessionService,
  ) {}

  /** A new link's token. @param returnTo a path of ours; anything else is dropped. */
  createLink(personId: string, returnTo: string | null, now: Date): Promise<string> {
    return this.dataSource.transaction(manager => this.createLinkIn(manager, personId, returnTo, now));
  }

  /** The same in the caller's transaction. */
  async createLinkIn(
    manager: EntityManager,
    personId: string,
    returnTo: string | null,
    now: Date,
  ): Promise<string> {
    const { token, tokenHash } = newSecretToken();
    await manager.insert(SignInLink, {
      tokenHash,
      personId,
      returnTo: ownPath(returnTo),
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs),
      usedAt: null,
    });
    const subject = { subjectKind: 'person', subjectId: personId };
    await this.journal.record(manager, { at: now, actor: system, action: 'sign-in-link.made', ...subject });
    return token;
  }

  /** What a link would do, without using it: mail scanners follow links, so a GET only looks. */
  async peek(token: string, now: Date): Promise<LinkState> {
    const link = await this.dataSource.manager.findOneBy(SignInLink, { tokenHash: hashOfToken(token) });
    if (link === null) return { kind: 'unknown' };
    if (link.usedAt !== null) return { kind: 'used' };
    if (link.expiresAt <= now) return { kind: 'expired' };
    return { kind: 'valid', personId: link.personId, returnTo: link.returnTo };
  }

  /** Deletes links that died a day ago or more: until then their readers are told what became of them. */
  async forgetDead(now: Date): Promise<void> {
    const longAgo = new Date(now.getTime() - 24 * 3_600_000);
    await this.dataSource.manager.delete(SignInLink, { expiresAt: LessThanOrEqual(longAgo) });
  }

  /** Uses a link: of any number of clicks at once, one signs in. */
  async redeem(token: string, now: Date, browser: Browser = {}): Promise<SignInOutcome> {
    const outcome = await this.dataSource.transaction(async manager => {
      const tokenHash = hashOfToken(token);
      const usable = { tokenHash, usedAt: IsNull(), expiresAt: MoreThan(now) };
      const { affected } = await manager.update(SignInLink, usable, { usedAt: now });
      if (affected !== 1) return null;
      const { personId, returnTo } = await manager.findOneByOrFail(SignInLink, { tokenHash });
      const sessionToken = await this.sessions.open(manager, personId, browser, now);
      return { kind: 'signed-in', sessionToken, personId, returnTo } as const;
    });
    if (outcome !== null) return outcome;
    const state = await this.peek(token, now);
    return state.kind === 'valid' ? { kind: 'used' } : state;
  }
}
