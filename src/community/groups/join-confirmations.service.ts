import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import { randomToken } from '../../foundation/mail/token.js';
import { hashOfMailedToken } from '../../foundation/token-hash.js';
import { Group } from './group.entity.js';
import { JoinConfirmation } from './join-confirmation.entity.js';

/** What somebody without an account wrote. */
export interface StrangerWish {
  readonly groupId: string;
  /** In canonical form. */
  readonly address: string;
  readonly name: string;
  readonly language: Language;
  readonly reason: string;
}

export type JoinConfirmationState =
  | { readonly kind: 'valid'; readonly group: Group; readonly wish: JoinConfirmation }
  | { readonly kind: 'expired' | 'used' | 'unknown' };

/** A week: the animators are not told before the click, and the wish is fresh. */
const lifetimeMs = 7 * 24 * 3_600_000;

/** Wishes of strangers that wait for a click in their mail. */
@Injectable()
export class JoinConfirmationsService {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns the token to mail; only its hash is kept */
  async issue(manager: EntityManager, wish: StrangerWish, now: Date): Promise<string> {
    const token = randomToken();
    await manager.insert(JoinConfirmation, {
      ...wish,
      tokenHash: hashOfMailedToken(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs),
      usedAt: null,
    });
    return token;
  }

  /** What a token would do, without using it: mail scanners follow links, so a GET only looks. */
  async peek(token: string, now: Date, manager = this.dataSource.manager): Promise<JoinConfirmationState> {
    const wish = await manager.findOneBy(JoinConfirmation, { tokenHash: hashOfMailedToken(token) });
    if (wish === null) return { kind: 'unknown' };
    if (wish.usedAt !== null) return { kind: 'used' };
    if (wish.expiresAt <= now) return { kind: 'expired' };
    return { kind: 'valid', group: await manager.findOneByOrFail(Group, { id: wish.groupId }), wish };
  }

  /** Uses a token in the caller's transaction: of any number of clicks at once, one gets the wish. */
  async redeem(manager: EntityManager, token: string, now: Date): Promise<JoinConfirmation | null> {
    const tokenHash = hashOfMailedToken(token);
    const usable = { tokenHash, usedAt: IsNull(), expiresAt: MoreThan(now) };
    const { affected } = await manager.update(JoinConfirmation, usable, { usedAt: now });
    return affected === 1 ? manager.findOneByOrFail(JoinConfirmation, { tokenHash }) : null;
  }

  /** Deletes what died a day ago or more: until then its reader is told what became of it. */
  async forgetDead(now: Date): Promise<void> {
    const longAgo = new Date(now.getTime() - 24 * 3_600_000);
    await this.dataSource.manager.delete(JoinConfirmation, { expiresAt: LessThanOrEqual(longAgo) });
  }
}
