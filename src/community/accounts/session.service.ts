import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type FindOperator,
  IsNull,
  LessThanOrEqual,
  MoreThan,
  Not,
} from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { hashOfToken } from '../../foundation/token-hash.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { Person } from '../directory/person.entity.js';
import type { Role } from './role.js';
import { RoleService } from './role.service.js';
import { newSecretToken } from './secret-token.js';
import { Session } from './session.entity.js';
import { SignInLink } from './sign-in-link.entity.js';

/** The browser that signs in. */
export interface Browser {
  readonly userAgent?: string;
  /** The cookie it came with: that session ends, so that nobody can plant one beforehand (session fixation). */
  readonly sessionToken?: string | null;
}

export interface OpenSession {
  readonly sessionId: string;
  /** When its browser signed in. */
  readonly openedAt: Date;
  readonly person: Person;
  readonly roles: readonly Role[];
}

const lifetimeMs = 90 * 24 * 3_600_000;
/** One write an hour is enough to keep a session alive for months. */
const touchEveryMs = 3_600_000;

/** Browsers signed in as a person. Whether that person may come in at all is asked of `standing` by the door. */
@Injectable()
export class SessionService {
  private readonly record = recordsAbout(this.journal, 'person');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly roles: RoleService,
  ) {}

  /** Opens a session, in the caller's transaction, and returns what its cookie carries. */
  async open(manager: EntityManager, personId: string, browser: Browser, now: Date): Promise<string> {
    const { token, tokenHash } = newSecretToken();
    if (browser.sessionToken) await manager.delete(Session, { tokenHash: hashOfToken(browser.sessionToken) });
    const session = await manager.save(
      manager.create(Session, {
        tokenHash,
        personId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + lifetimeMs),
        userAgent: (browser.userAgent ?? '').replaceAll('\0', '').slice(0, 300),
      }),
    );
    const actor: Actor = { kind: 'person', personId };
    await this.record(manager, 'session.opened', personId, { sessionId: session.id }, actor, now);
    return token;
  }

  /** The session a cookie stands for, kept alive by being asked for; null when it is unknown or has expired. */
  async sessionOf(cookieToken: string, now: Date): Promise<OpenSession | null> {
    const { manager } = this.dataSource;
    const session = await manager.findOneBy(Session, { tokenHash: hashOfToken(cookieToken) });
    if (session === null || session.expiresAt <= now) return null;
    const [person, roles] = await Promise.all([
      manager.findOneByOrFail(Person, { id: session.personId }),
      this.roles.rolesOf(session.personId),
    ]);
    if (now.getTime() - session.lastSeenAt.getTime() >= touchEveryMs) await this.touch(session.id, now);
    return { sessionId: session.id, openedAt: session.createdAt, person, roles };
  }

  /** The sessions of a person that are still good, the last seen first. */
  async sessionsOf(personId: string, now: Date): Promise<Session[]> {
    const sessions = await this.dataSource.manager.find(Session, {
      where: { personId },
      order: { lastSeenAt: 'DESC' },
    });
    return sessions.filter(({ expiresAt }) => expiresAt > now);
  }

  /** Ends one session of a person; false when they have no such session. */
  async end(personId: string, sessionId: string, actor: Actor, now: Date): Promise<boolean> {
    const which = { personId, id: sessionId };
    return (await this.dataSource.transaction(manager => this.endIn(manager, which, actor, now))) > 0;
  }

  /** Ends every session of a person, and says how many there were. */
  endAll(personId: string, actor: Actor, now: Date): Promise<number> {
    return this.endAllBut(personId, null, actor, now);
  }

  /** Ends every session of a person but one. */
  endAllBut(personId: string, kept: string | null, actor: Actor, now: Date): Promise<number> {
    return this.dataSource.transaction(manager => this.endOthers(manager, personId, kept, actor, now));
  }

  /**
   * Ends every session of a person but one, in the caller's transaction, and the links that would open another: one
   * waits perhaps in the mailbox that was just given up. @param kept null: none stays
   */
  async endOthers(
    manager: EntityManager,
    personId: string,
    kept: string | null,
    actor: Actor,
    now: Date,
  ): Promise<number> {
    const open = { personId, usedAt: IsNull(), expiresAt: MoreThan(now) };
    await manager.update(SignInLink, open, { expiresAt: now });
    const which = kept === null ? { personId } : { personId, id: Not(kept) };
    return this.endIn(manager, which, actor, now);
  }

  async forgetExpired(now: Date): Promise<void> {
    await this.dataSource.manager.delete(Session, { expiresAt: LessThanOrEqual(now) });
  }

  private async touch(id: string, now: Date): Promise<void> {
    const expiresAt = new Date(now.getTime() + lifetimeMs);
    await this.dataSource.manager.update(Session, { id }, { lastSeenAt: now, expiresAt });
  }

  private async endIn(
    manager: EntityManager,
    which: WhichSessions,
    actor: Actor,
    now: Date,
  ): Promise<number> {
    const count = (await manager.delete(Session, which)).affected ?? 0;
    if (count > 0) await this.record(manager, 'session.ended', which.personId, { count }, actor, now);
    return count;
  }
}

interface WhichSessions {
  readonly personId: string;
  readonly id?: string | FindOperator<string>;
}
