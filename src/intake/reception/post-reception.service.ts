import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { system } from '../../foundation/journal/actor.js';
import { DistributionService } from '../../channels/distribution/distribution.service.js';
import { announcementIn } from '../../channels/posting/announcement.js';
import type { DecisionKind, Reason } from '../../channels/posting/decision.js';
import { brakeCause } from '../../channels/posting/brake-cause.js';
import { countsAsPlea } from '../../channels/posting/pleas.js';
import type { PostOutcome } from '../../channels/posting/post.entity.js';
import { PostRecord } from '../../channels/posting/post-record.service.js';
import type { Outlook } from '../steering/outlook.js';
import { Announcements } from './announcements.service.js';
import type { Arrival } from './arrival.js';
import { AuthorNotices } from './author-notices.service.js';
import { Holding } from './holding.service.js';
import type { PostPlan } from './plan.js';
import { type Counted, PostLedger } from './post-ledger.service.js';

const outcomes: Readonly<Record<DecisionKind, PostOutcome>> = {
  accept: 'distributed',
  hold: 'held',
  steer: 'steered',
  reject: 'rejected',
  discard: 'discarded',
};

/** What became of a post at the door; reasons as its client is told them. */
export interface PostAnswer {
  readonly outcome: PostOutcome;
  readonly reasons: readonly Reason[];
  /** The path of the draft that an announcement became. */
  readonly draft?: string;
}

/** The bytes as they are kept, and what the ledger has of them. */
export interface Kept {
  readonly rawId: string;
  readonly counted: Counted;
}

/** Carries out the decision on one post: distributed, held, rejected or discarded, with its trace in the journal. */
@Injectable()
export class PostReception {
  constructor(
    private readonly records: PostRecord,
    private readonly distribution: DistributionService,
    private readonly holding: Holding,
    private readonly notices: AuthorNotices,
    private readonly ledger: PostLedger,
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
    return writes ? { ...plan, readers: await this.holding.readers(plan, arrival) } : plan;
  }

  isShort({ judged, decision }: PostPlan): boolean {
    // What hands a list to the platform, or pulls its brake, is rare and locks the list: it goes alone.
    if (judged.context.list.audience.kind === 'too-wide') return false;
    if (brakeCause(decision.reasons) !== null) return false;
    return decision.kind !== 'accept' || this.distribution.isShort(judged.list);
  }

  /** The answer; that of the first time when the list has this message already. */
  async carryOut(manager: EntityManager, plan: PostPlan, arrival: Arrival, kept: Kept): Promise<PostAnswer> {
    const { rawId, counted } = kept;
    const outcome = outcomes[plan.decision.kind];
    const postId = await this.record(manager, plan, arrival, rawId, outcome);
    if (postId === null) return this.firstAnswer(manager, plan, arrival);
    const draft = await this.keepDraft(manager, plan, kept);
    if (outcome === 'distributed' || outcome === 'held') {
      await this.ledger.open(manager, plan, arrival, counted, postId);
    }
    if (outcome === 'distributed') await this.distribute(manager, plan, arrival, rawId, postId);
    if (outcome === 'held') await this.holding.hold(manager, plan, arrival, postId);
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

  private async record(
    manager: EntityManager,
    { judged, decision }: PostPlan,
    arrival: Arrival,
    rawId: string,
    outcome: PostOutcome,
  ): Promise<string | null> {
    return this.records.add(manager, {
      listId: judged.list.id,
      rawId,
      messageId: arrival.messageId,
      fingerprint: arrival.fingerprint,
      envelopeSender: arrival.envelopeSender ?? '',
      authorAddress: arrival.authorAddress,
      authorName: arrival.author.name,
      authorPersonId: judged.authorPersonId,
      identity: arrival.identity,
      authentication: arrival.authentication,
      subject: arrival.subject,
      bytes: arrival.raw.length,
      outcome,
      reasons: [...decision.reasons],
      receivedAt: arrival.at,
      decidedAt: arrival.at,
      isPlea: (outcome === 'held' || outcome === 'distributed') && countsAsPlea(judged.context),
    });
  }

  /** A client that never saw our 250 sends again: it gets the answer it missed, and nothing happens twice. */
  private async firstAnswer(
    manager: EntityManager,
    { judged }: PostPlan,
    { messageId, fingerprint }: Arrival,
  ): Promise<PostAnswer> {
    const post = await this.records.known(manager, judged.list.id, messageId, fingerprint);
    // Whatever a moderator decided since, the client was told 250.
    if (post === null || (await this.holding.hasHeld(manager, post.id))) {
      return { outcome: 'held', reasons: [] };
    }
    return { outcome: post.outcome, reasons: post.reasons };
  }

  private async distribute(
    manager: EntityManager,
    { judged, handed }: PostPlan,
    arrival: Arrival,
    rawId: string,
    postId: string,
  ): Promise<void> {
    const { raw, parsed, messageId, subject, author, authentication, at } = arrival;
    const { list, authorPersonId } = judged;
    const fingerprint = handed?.fingerprint ?? arrival.fingerprint;
    const content = { raw, rawId, parsed, messageId, fingerprint, subject, author, authentication };
    await this.distribution.distribute(
      manager,
      { id: postId, list, authorPersonId, receivedAt: at, ...content },
      at,
    );
  }
}
