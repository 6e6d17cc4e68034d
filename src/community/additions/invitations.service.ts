import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { mostInvitedADay } from './bounds.js';
import { Invitation } from './invitation.entity.js';
import type { PastedLine } from './pasted-people.js';
import { PreviewService } from './preview.service.js';
import { columnsOfTarget, type Target } from './target.js';
import { openListsAmong } from './open-lists.js';
import { TargetFacts } from './target-facts.service.js';
import { eligible, type JudgedLine } from './verdict.js';

export interface Inviting {
  /** Lists of the group that come with it. */
  readonly listIds: readonly string[];
  /** In which people nobody knows are written to. */
  readonly language: Language;
  readonly actor: Actor;
}

export type InviteOutcome =
  | { readonly kind: 'invited'; readonly count: number }
  | { readonly kind: 'nobody' }
  /** Too many in a day; `left` more may be invited today. */
  | { readonly kind: 'limited'; readonly left: number };

export type InvitationChange = { readonly kind: 'resent' | 'revoked' | 'too-soon' | 'unknown' };

/** A holiday long; longer, and the click no longer says what somebody wants today. */
const lifetimeMs = 30 * 24 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** Mails that ask people whether they want to come in. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly preview: PreviewService,
    private readonly facts: TargetFacts,
  ) {}

  /** Invites those of the lines who may be; the mails follow within seconds (`InvitationMail`). */
  invite(
    target: Target,
    lines: readonly PastedLine[],
    inviting: Inviting,
    now: Date,
  ): Promise<InviteOutcome> {
    return this.dataSource.transaction(async manager => {
      if (!(await this.facts.lock(manager, target))) return { kind: 'nobody' };
      const people = eligible(await this.preview.judge(target, lines, now, manager));
      if (people.length === 0) return { kind: 'nobody' };
      const left = mostInvitedADay - (await this.invitedToday(manager, target, inviting.actor, now));
      if (people.length > left) return { kind: 'limited', left: Math.max(0, left) };
      await this.write(manager, target, people, inviting, now);
      await this.record(manager, 'invitations.sent', target, { count: people.length }, inviting.actor, now);
      return { kind: 'invited', count: people.length };
    });
  }

  /** Those that wait for an answer or ran out without one, the newest first. */
  pendingOf(target: Target, limit = 500): Promise<Invitation[]> {
    return this.dataSource.manager.find(Invitation, {
      where: { ...onlyOf(target), state: 'pending' },
      order: { createdAt: 'DESC', address: 'ASC' },
      take: limit,
    });
  }

  countPending(target: Target): Promise<number> {
    return this.dataSource.manager.countBy(Invitation, { ...onlyOf(target), state: 'pending' });
  }

  /** Writes the mail again, with a new link that is good for as long; not twice in a day. */
  resend(target: Target, id: string, actor: Actor, now: Date): Promise<InvitationChange> {
    return this.change(target, id, async (manager, invitation) => {
      if (invitation.mailedAt === null || now.getTime() - invitation.mailedAt.getTime() < dayMs)
        return { kind: 'too-soon' };
      Object.assign(invitation, { mailedAt: null, expiresAt: new Date(now.getTime() + lifetimeMs) });
      await manager.save(invitation);
      await this.record(manager, 'invitation.resent', target, { invitationId: id }, actor, now);
      return { kind: 'resent' };
    });
  }

  revoke(target: Target, id: string, actor: Actor, now: Date): Promise<InvitationChange> {
    return this.change(target, id, async (manager, invitation) => {
      await manager.save(Object.assign(invitation, { state: 'revoked', decidedAt: now }));
      await this.record(manager, 'invitation.revoked', target, { invitationId: id }, actor, now);
      return { kind: 'revoked' };
    });
  }

  private async write(
    manager: EntityManager,
    target: Target,
    people: readonly JudgedLine[],
    { listIds, language, actor }: Inviting,
    now: Date,
  ): Promise<void> {
    const { groupId, listId } = columnsOfTarget(target);
    const comesWith = groupId === null ? [] : await openListsAmong(manager, groupId, listIds);
    const addresses = people.map(({ address }) => address);
    // One that ran out without an answer makes room for the new one.
    await manager.query(
      `update invitation set state = 'revoked', decided_at = $4
       where (group_id = $1 or list_id = $2) and state = 'pending' and address = any($3::citext[])`,
      [groupId, listId, addresses, now],
    );
    await manager.query(
      `insert into invitation (group_id, list_id, address, name, promotion, person_id, language, list_ids, invited_by,
                               created_at, expires_at)
       select $1, $2, r.*, $7, $8, $9, $10, $11
       from unnest($3::citext[], $4::text[], $5::smallint[], $6::uuid[]) as r`,
      [
        groupId,
        listId,
        addresses,
        people.map(({ name }) => name),
        people.map(({ promotion }) => promotion),
        people.map(({ personId }) => personId),
        language,
        comesWith,
        actorPersonId(actor),
        now,
        new Date(now.getTime() + lifetimeMs),
      ],
    );
  }

  /** The larger of what this group or list sent and what this person did: lists are opened as fast as names are found. */
  private async invitedToday(
    manager: EntityManager,
    target: Target,
    actor: Actor,
    now: Date,
  ): Promise<number> {
    const { groupId, listId } = columnsOfTarget(target);
    const inviter = actorPersonId(actor);
    // Two lists at once are two locks: this one makes one person's invitations follow each other.
    if (inviter !== null)
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('invitations of ' || $1, 0))`, [
        inviter,
      ]);
    const [row] = await manager.query(
      `select greatest((select count(*) from invitation
                        where (group_id = $1 or list_id = $2) and created_at > $4),
                       (select count(*) from invitation
                        where invited_by = $3::uuid and created_at > $4))::integer as count`,
      [groupId, listId, inviter, new Date(now.getTime() - dayMs)],
    );
    return row.count;
  }

  private change(
    target: Target,
    id: string,
    apply: (manager: EntityManager, invitation: Invitation) => Promise<InvitationChange>,
  ): Promise<InvitationChange> {
    return this.dataSource.transaction(async manager => {
      const invitation = await manager.findOne(Invitation, {
        where: { id, ...onlyOf(target), state: 'pending' },
        lock: { mode: 'pessimistic_write' },
      });
      return invitation === null ? { kind: 'unknown' } : apply(manager, invitation);
    });
  }

  private record(
    manager: EntityManager,
    action: string,
    { kind, id }: Target,
    values: Record<string, unknown>,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject = { subjectKind: kind, subjectId: id };
    return this.journal.record(manager, { at, actor, action, ...subject, values });
  }
}

function onlyOf({ kind, id }: Target): { groupId: string } | { listId: string } {
  return kind === 'group' ? { groupId: id } : { listId: id };
}
