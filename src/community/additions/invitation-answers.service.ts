import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { yearsAfter } from '../../foundation/i18n/calendar.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { hashOfMailedToken } from '../../foundation/token-hash.js';
import { List } from '../lists/list.entity.js';
import { AcceptanceService } from './acceptance.service.js';
import { Invitation } from './invitation.entity.js';
import { targetOf } from './target.js';

export type InvitationLook =
  | { readonly kind: 'open'; readonly invitation: Invitation }
  /** Answered or taken back before; the state says how. */
  | { readonly kind: 'closed'; readonly invitation: Invitation }
  | { readonly kind: 'expired'; readonly invitation: Invitation }
  | { readonly kind: 'unknown' };

export type AnswerOutcome =
  | { readonly kind: 'accepted'; readonly invitation: Invitation; readonly personId: string }
  | { readonly kind: 'declined'; readonly invitation: Invitation }
  | Exclude<InvitationLook, { kind: 'open' }>;

const refusalYears = 1;

/** What people answer to an invitation; its link proves their address. */
@Injectable()
export class InvitationAnswers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly acceptance: AcceptanceService,
  ) {}

  /** What a link would do, without doing it: a GET only looks. */
  peek(token: string, now: Date): Promise<InvitationLook> {
    return this.look(this.dataSource.manager, token, now);
  }

  /** The click proves the address: its owner comes in, as a guest when nobody knew it. Single use. */
  accept(token: string, actor: Actor, now: Date): Promise<AnswerOutcome> {
    return this.dataSource.transaction(async (manager): Promise<AnswerOutcome> => {
      const look = await this.look(manager, token, now);
      if (look.kind !== 'open') return look;
      const { invitation } = look;
      await this.close(manager, invitation, 'accepted', now);
      const personId = await this.acceptance.letIn(manager, invitation, actor, now);
      await this.record(manager, 'invitation.accepted', invitation, { personId }, actor, now);
      return { kind: 'accepted', invitation, personId };
    });
  }

  /** @param refuses whether they ask not to be invited again */
  decline(token: string, refuses: boolean, actor: Actor, now: Date): Promise<AnswerOutcome> {
    return this.dataSource.transaction(async manager => {
      const look = await this.look(manager, token, now);
      if (look.kind !== 'open') return look;
      const { invitation } = look;
      if (refuses) invitation.refusesUntil = yearsAfter(now, refusalYears);
      await this.close(manager, invitation, 'declined', now);
      await this.record(manager, 'invitation.declined', invitation, { refuses }, actor, now);
      return { kind: 'declined', invitation };
    });
  }

  private async look(manager: EntityManager, token: string, now: Date): Promise<InvitationLook> {
    const where = { tokenHash: hashOfMailedToken(token) };
    // Locked within a transaction only: of two clicks at once, the second finds the first's answer.
    const invitation = manager.queryRunner?.isTransactionActive
      ? await manager.findOne(Invitation, { where, lock: { mode: 'pessimistic_write' } })
      : await manager.findOneBy(Invitation, where);
    if (invitation === null || (await isOfDeletedList(manager, invitation))) return { kind: 'unknown' };
    if (invitation.state !== 'pending') return { kind: 'closed', invitation };
    return { kind: invitation.expiresAt > now ? 'open' : 'expired', invitation };
  }

  private async close(
    manager: EntityManager,
    invitation: Invitation,
    state: 'accepted' | 'declined',
    now: Date,
  ): Promise<void> {
    await manager.save(Object.assign(invitation, { state, decidedAt: now }));
  }

  private record(
    manager: EntityManager,
    action: string,
    invitation: Invitation,
    values: Record<string, unknown>,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const { kind, id } = targetOf(invitation);
    const subject = { subjectKind: kind, subjectId: id };
    const all = { invitationId: invitation.id, ...values };
    return this.journal.record(manager, { at, actor, action, ...subject, values: all });
  }
}

async function isOfDeletedList(manager: EntityManager, { listId }: Invitation): Promise<boolean> {
  return listId !== null && manager.existsBy(List, { id: listId, deletedAt: Not(IsNull()) });
}
