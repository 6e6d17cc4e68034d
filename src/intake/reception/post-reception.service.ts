import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { system } from '../../foundation/journal/actor.js';
import { announcementIn } from '../../channels/posting/announcement.js';
import type { DecisionKind } from '../../channels/posting/decision.js';
import { brakeCause } from '../../channels/posting/brake-cause.js';
import type { PostOutcome } from '../../channels/posting/post.entity.js';
import type { Outlook } from '../steering/outlook.js';
import { Announcements } from './announcements.service.js';
import type { Arrival } from './arrival.js';
import { AuthorNotices } from './author-notices.service.js';
import type { Kept } from './kept.js';
import type { PostPlan } from './plan.js';
import { PostGiving } from './post-giving.service.js';
import type { PostAnswer } from './post-answer.js';
import { ReceivedPosts } from './received-posts.service.js';

const outcomes: Readonly<Record<DecisionKind, PostOutcome>> = {
  accept: 'distributed',
  hold: 'held',
  steer: 'steered',
  reject: 'rejected',
  discard: 'discarded',
};

/** Carries out the decision on one post: distributed, held, rejected or discarded, with its trace in the journal. */
@Injectable()
export class PostReception {
  constructor(
    private readonly received: ReceivedPosts,
    private readonly giving: PostGiving,
    private readonly notices: AuthorNotices,
    private readonly announcements: Announcements,
    private readonly journal: JournalService,
  ) {}

  async prepare(plan: PostPlan, arrival: Arrival, outlook: Outlook): Promise<PostPlan> {
    const { kind, reasons } = plan.decision;
    const reason = announcementIn(reasons);
    if (kind === 'steer' && reason !== null) {
      const { id } = plan.judged.list;
      return { ...plan, announcement: await this.announcements.prepare(outlook, arrival, reason, [id]) };
    }
    const writes = outcomes[plan.decision.kind] === 'held' || plan.tellsRefusal;
    return writes ? { ...plan, readers: await this.giving.readers(plan, arrival) } : plan;
  }

  isShort({ judged, decision }: PostPlan): boolean {
    // What hands a list to the platform, or pulls its brake, is rare and locks the list: it goes alone.
    if (judged.context.list.audience.kind === 'too-wide') return false;
    if (brakeCause(decision.reasons) !== null) return false;
    return decision.kind !== 'accept' || this.giving.isShort(judged.list);
  }

  /** The answer; that of the first time when the list has this message already. */
  async carryOut(manager: EntityManager, plan: PostPlan, arrival: Arrival, kept: Kept): Promise<PostAnswer> {
    const outcome = outcomes[plan.decision.kind];
    const postId = await this.received.add(manager, plan, arrival, kept.rawId, outcome);
    if (postId === null) return this.received.firstAnswer(manager, plan, arrival);
    const draft = await this.keepDraft(manager, plan, kept);
    if (outcome === 'distributed') await this.giving.distribute(manager, plan, arrival, kept, postId);
    if (outcome === 'held') await this.giving.hold(manager, plan, arrival, kept, postId);
    if (plan.tellsRefusal) await this.notices.tellRefused(manager, plan, arrival);
    await this.journal.record(manager, {
      at: arrival.at,
      actor: system,
      action: `post.${outcome}`,
      subjectKind: 'post',
      subjectId: postId,
      values: { listId: plan.judged.list.id, reasons: plan.decision.reasons.map(({ code }) => code) },
    });
    return { outcome, reasons: plan.decision.reasons, ...(draft === null ? {} : { draft }) };
  }

  /** Several lists of one message make one draft: what comes with the same text joins it. */
  private async keepDraft(
    manager: EntityManager,
    { announcement, handed }: PostPlan,
    { rawId, counted: { outlook, signed } }: Kept,
  ): Promise<string | null> {
    if (announcement === null) return null;
    const road = handed === undefined ? 'mail' : 'web';
    return this.announcements.keep(manager, announcement, outlook, { road, rawId, signed });
  }
}
