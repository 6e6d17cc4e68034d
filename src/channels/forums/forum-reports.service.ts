import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { system } from '../../foundation/journal/actor.js';
import { ForumDecision } from './forum-decision.entity.js';
import type { ForumInSight } from './forum-sight.service.js';
import { lockedMessage, MessageMoves } from './message-moves.service.js';

export type ReportOutcome = 'reported' | 'already' | 'own' | 'unknown' | 'too-much';

export const longestReport = 1_000;
/** Nobody meets more in a day that should not be read; who reports more reports people, not messages. */
const mostADay = 20;

/** Members say what should not be read: moderators see it beside what waits, and enough of them hide it until then. */
@Injectable()
export class ForumReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moves: MessageMoves,
  ) {}

  /** Each once a message. @param reason not empty */
  report(seen: ForumInSight, messageId: string, reason: string, now: Date): Promise<ReportOutcome> {
    return this.dataSource.transaction(manager => this.reportIn(manager, seen, messageId, reason, now));
  }

  async reportIn(
    manager: EntityManager,
    {
      forum,
      viewer: { personId },
    }: Pick<ForumInSight, 'forum'> & { readonly viewer: { readonly personId: string | null } },
    messageId: string,
    reason: string,
    now: Date,
  ): Promise<ReportOutcome> {
    if (personId === null) return 'unknown';
    const found = await lockedMessage(manager, messageId);
    if (found === null || found.thread.forumId !== forum.id) return 'unknown';
    if (found.message.state === 'hidden') return 'already';
    if (found.message.state !== 'published') return 'unknown';
    if (found.message.authorId === personId) return 'own';
    if ((await reportsOfDay(manager, personId, now)) >= mostADay) return 'too-much';
    const rows: unknown[] = await manager.query(
      `insert into forum_report (message_id, person_id, reason, reported_at) values ($1, $2, $3, $4)
       on conflict (message_id, person_id) do nothing returning id`,
      [messageId, personId, reason, now],
    );
    if (rows.length === 0) return 'already';
    await this.hideIfEnough(manager, { messageId, forumId: forum.id, enough: forum.reportsToHide }, now);
    return 'reported';
  }

  /** Whether somebody reported a message, decided on since or not. */
  async reportedBy(personId: string, messageIds: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await this.dataSource.query(
      'select message_id as id from forum_report where person_id = $1 and message_id = any($2::uuid[])',
      [personId, messageIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What a moderator already looked at and kept is hidden by nobody but a moderator. */
  private async hideIfEnough(
    manager: EntityManager,
    { messageId, forumId, enough }: { messageId: string; forumId: string; enough: number },
    now: Date,
  ): Promise<void> {
    if (enough === 0) return;
    const [row]: { count: number; wasKept: boolean }[] = await manager.query(
      `select (select count(*)::int from forum_report where message_id = $1 and settled_at is null) as count,
              exists (select from forum_decision where message_id = $1 and decision = 'keep') as "wasKept"`,
      [messageId],
    );
    if (row === undefined || row.wasKept || row.count < enough) return;
    const moved = await this.moves.moveIn(manager, { messageId, action: 'hide' }, system, now);
    if (moved.kind !== 'moved') return;
    await manager.insert(ForumDecision, {
      forumId,
      messageId,
      version: moved.message.version,
      decision: 'hide',
      reason: '',
      decidedBy: null,
      decidedVia: 'job',
      decidedAt: now,
    });
  }
}

async function reportsOfDay(manager: EntityManager, personId: string, now: Date): Promise<number> {
  const [row]: { count: number }[] = await manager.query(
    'select count(*)::int as count from forum_report where person_id = $1 and reported_at > $2',
    [personId, new Date(now.getTime() - 24 * 3_600_000)],
  );
  return row?.count ?? 0;
}
