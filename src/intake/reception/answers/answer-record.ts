import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { system } from '../../../foundation/journal/actor.js';
import { JournalService } from '../../../foundation/journal/journal.service.js';
import type { Arrival } from '../arrival.js';
import { ModeratorAnswer } from '../moderator-answer.entity.js';
import type { AnswerPlan } from '../plan.js';
import type { AnswerOutcome } from './answer-outcome.js';
import { confirmMs, mostAnswersADay } from './answer-proof.js';

const dayMs = 24 * 3_600_000;
/** As long as somebody may ask where their message went. */
const keptMs = 90 * dayMs;

/** Keeps which answers came, so that each acts once. */
@Injectable()
export class AnswerRecord {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** Its id; null when this message was here before. */
  async begin(
    manager: EntityManager,
    { destination, answer }: AnswerPlan,
    { messageId, fingerprint, identity, at }: Arrival,
  ): Promise<string | null> {
    const [action, reason] = answer.kind === 'decision' ? [answer.action, answer.reason] : [null, ''];
    const [row]: { id: string }[] = await manager.query(
      `insert into moderator_answer (notice_id, message_id, fingerprint, identity, action, reason, received_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
      [destination.notice.id, messageId, fingerprint, identity, action, reason, at],
    );
    return row?.id ?? null;
  }

  async finish(
    manager: EntityManager,
    id: string,
    { destination }: AnswerPlan,
    outcome: AnswerOutcome,
    now: Date,
  ): Promise<void> {
    const confirmUntil = outcome === 'asked' ? new Date(now.getTime() + confirmMs) : null;
    await manager.update(ModeratorAnswer, { id }, { outcome, confirmUntil });
    await this.journal.record(manager, {
      at: now,
      actor: system,
      action: 'answer.received',
      subjectKind: 'moderator-notice',
      subjectId: destination.notice.id,
      values: { outcome },
    });
  }

  /** More came for this notice within a day than a person writes. */
  async isFlooded(manager: EntityManager, noticeId: string, now: Date): Promise<boolean> {
    const [row]: { count: number }[] = await manager.query(
      `select count(*)::int as count from moderator_answer where notice_id = $1 and received_at > $2`,
      [noticeId, new Date(now.getTime() - dayMs)],
    );
    return (row?.count ?? 0) > mostAnswersADay;
  }

  byId(id: string): Promise<ModeratorAnswer | null> {
    return this.dataSource.manager.findOneBy(ModeratorAnswer, { id });
  }

  async forgetOld(now: Date): Promise<void> {
    await this.dataSource.manager.delete(ModeratorAnswer, {
      receivedAt: LessThan(new Date(now.getTime() - keptMs)),
    });
  }
}
