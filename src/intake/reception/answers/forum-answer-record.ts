import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { system } from '../../../foundation/journal/actor.js';
import { JournalService } from '../../../foundation/journal/journal.service.js';
import type { Arrival } from '../arrival.js';
import { ForumAnswer, type ForumAnswerState, type ForumAnswerTrouble } from '../forum-answer.entity.js';
import type { ForumAnswerPlan } from '../plan.js';
import { confirmMs, mostAnswersADay } from './answer-proof.js';

const dayMs = 24 * 3_600_000;
/** As long as somebody may ask where their message went, or a moderator what else stood in it. */
const keptMs = 90 * dayMs;
const mostAtOnce = 50;

const stateOf: Readonly<Record<ForumAnswerPlan['writer'], ForumAnswerState>> = {
  theirs: 'received',
  perhaps: 'asked',
  other: 'turned-away',
  unheard: 'unheard',
};

/** Keeps which answers to forums came, so that each is said once. */
@Injectable()
export class ForumAnswerRecord {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** Its id; null when this message was here before. */
  async begin(
    manager: EntityManager,
    { destination: { correspondence }, text, answersId, writer }: ForumAnswerPlan,
    { messageId, fingerprint, identity, at }: Arrival,
    rawId: string,
  ): Promise<string | null> {
    const confirmUntil = writer === 'perhaps' ? new Date(at.getTime() + confirmMs) : null;
    const [row]: { id: string }[] = await manager.query(
      `insert into forum_answer (correspondence_id, message_id, fingerprint, identity, raw_id, answers_id, text, state,
                                 received_at, confirm_until)
       select w.id, $2, $3, $4, $5, (select id from forum_message where id = $6), $7, $8, $9, $10
       from forum_correspondence w where w.id = $1
       on conflict do nothing returning id`,
      [
        correspondence.id,
        messageId,
        fingerprint,
        identity,
        rawId,
        answersId,
        text.replaceAll('\0', ''),
        stateOf[writer],
        at,
        confirmUntil,
      ],
    );
    if (row === undefined) return null;
    await this.journal.record(manager, {
      at,
      actor: system,
      action: 'forum-answer.received',
      subjectKind: 'forum-thread',
      subjectId: correspondence.threadId,
      values: { answerId: row.id, writer },
    });
    return row.id;
  }

  /** More came of this thread to this person's address within a day than a person writes. */
  async isFlooded(
    manager: EntityManager,
    { destination: { correspondence } }: ForumAnswerPlan,
    now: Date,
  ): Promise<boolean> {
    const [row]: { count: number }[] = await manager.query(
      'select count(*)::int as count from forum_answer where correspondence_id = $1 and received_at > $2',
      [correspondence.id, new Date(now.getTime() - dayMs)],
    );
    return (row?.count ?? 0) > mostAnswersADay;
  }

  async due(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from forum_answer where state = 'received' order by received_at, id limit $1`,
      [mostAtOnce],
    );
    return rows.map(({ id }) => id);
  }

  /** The mail a message was made of; null when it is forgotten. */
  async rawOf(forumMessageId: string): Promise<string | null> {
    return (await this.dataSource.manager.findOneBy(ForumAnswer, { forumMessageId }))?.rawId ?? null;
  }

  byId(id: string): Promise<ForumAnswer | null> {
    return this.dataSource.manager.findOneBy(ForumAnswer, { id });
  }

  /** False when somebody else finished it meanwhile. */
  async finish(
    manager: EntityManager,
    id: string,
    end: { readonly messageId: string } | { readonly trouble: ForumAnswerTrouble },
  ): Promise<boolean> {
    const [state, messageId, trouble] =
      'trouble' in end ? ['refused', null, end.trouble] : ['written', end.messageId, null];
    const rows: unknown[] = await manager.query(
      `with done as (update forum_answer set state = $2, forum_message_id = $3, trouble = $4
                     where id = $1 and state in ('received', 'asked') returning id)
       select id from done`,
      [id, state, messageId, trouble],
    );
    return rows.length > 0;
  }

  async forgetOld(now: Date): Promise<void> {
    await this.dataSource.manager.delete(ForumAnswer, {
      receivedAt: LessThan(new Date(now.getTime() - keptMs)),
    });
  }
}
