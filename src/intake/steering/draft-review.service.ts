import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { AuthorMail } from './author-mail.service.js';
import { CampaignWords } from './campaign-words.service.js';
import { isForTeam } from './draft-permissions.js';
import { DraftText } from './draft-text.service.js';
import { type DraftState, SteeringDraft } from './steering-draft.entity.js';
import { SteeringStep } from './steering-step.entity.js';
import { type DraftAnswer, draftAnswerNotice } from './watching.notice.js';

/** `no-text`: a few words have no text that could be allowed. `nobody`: its author is not proven, and never hears. */
export type ReviewOutcome = {
  readonly kind: 'answered' | 'allowed' | 'dropped' | 'already' | 'no-text' | 'nobody';
};

/** The ethics team reads what its author, or nobody proven, wanted to send, and says what becomes of it. */
@Injectable()
export class DraftReview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly words: CampaignWords,
    private readonly text: DraftText,
    private readonly mail: AuthorMail,
    private readonly journal: JournalService,
  ) {}

  /** The oldest first: somebody waits for an answer. */
  waiting(count: number): Promise<SteeringDraft[]> {
    return this.dataSource.manager.find(SteeringDraft, {
      where: { state: 'asked' },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: count,
    });
  }

  waitingCount(): Promise<number> {
    return this.dataSource.manager.countBy(SteeringDraft, { state: 'asked' });
  }

  /** Null for none, and for one that never came to the team. */
  async find(id: string): Promise<SteeringDraft | null> {
    const draft = await this.dataSource.manager.findOneBy(SteeringDraft, { id });
    if (draft === null) return null;
    return isForTeam(draft, (await this.said(id)).length > 0) ? draft : null;
  }

  /** What was said about it, the oldest first. */
  said(draftId: string): Promise<SteeringStep[]> {
    return this.dataSource.manager.find(SteeringStep, {
      where: { draftId, channel: 'review' },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  /** Of one announcement, the latest first. */
  ofCampaign(clusterId: string, count: number): Promise<SteeringDraft[]> {
    return this.dataSource.manager.find(SteeringDraft, {
      where: { clusterId },
      order: { createdAt: 'DESC', id: 'ASC' },
      take: count,
    });
  }

  decide(id: string, answer: DraftAnswer, actor: Actor, now: Date): Promise<ReviewOutcome> {
    return this.dataSource.transaction(async (manager): Promise<ReviewOutcome> => {
      const draft = await manager.findOne(SteeringDraft, {
        where: { id, state: 'asked' },
        lock: { mode: 'pessimistic_write' },
      });
      if (draft === null) return { kind: 'already' };
      if (answer.kind === 'answered' && draft.authorId === null) return { kind: 'nobody' };
      if (answer.kind === 'allowed') {
        const clusterId = await this.text.clusterOf(manager, draft, now);
        if (clusterId === null) return { kind: 'no-text' };
        const word = { word: 'allow', until: answer.until, reason: answer.sentence } as const;
        await this.words.sayIn(manager, clusterId, word, actor, now);
      }
      await this.carryOut(manager, draft, answer, actor, now);
      return { kind: answer.kind };
    });
  }

  private async carryOut(
    manager: EntityManager,
    draft: SteeringDraft,
    answer: DraftAnswer,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await manager.update(
      SteeringDraft,
      { id: draft.id },
      { state: stateAfter(draft, answer), version: draft.version + 1, updatedAt: now },
    );
    const [asking] = await manager.find(SteeringStep, {
      where: { draftId: draft.id, channel: 'review', state: 'given' },
      order: { at: 'DESC' },
      take: 1,
    });
    const settled = {
      state: answer.kind === 'dropped' ? 'refused' : 'answered',
      settledAt: now,
      toldAt: now,
    } as const;
    if (asking !== undefined) await manager.update(SteeringStep, { id: asking.id }, settled);
    await manager.save(
      manager.create(SteeringStep, {
        draftId: draft.id,
        at: now,
        channel: 'review',
        // What the team says stands with what it was asked.
        targetId: asking?.id ?? draft.id,
        path: `/drafts/${draft.id}`,
        note: answer.sentence,
        state: 'answered',
        settledAt: now,
        toldAt: now,
      }),
    );
    await this.journal.record(manager, {
      at: now,
      actor,
      action: `announcement.${answer.kind}`,
      subjectKind: 'steering-draft',
      subjectId: draft.id,
      values: { reason: answer.sentence },
    });
    // Only who is proven to have written it has a draft with an author.
    const to = await this.mail.author(draft, manager);
    if (to === null) return;
    await this.mail.send(manager, draftAnswerNotice(to, draft, answer, this.mail.placeOf(draft)), now);
  }
}

/** Nobody finds a draft without an author: it ends. */
function stateAfter({ authorId }: SteeringDraft, { kind }: DraftAnswer): DraftState {
  return authorId === null || kind === 'dropped' ? 'dropped' : 'open';
}
