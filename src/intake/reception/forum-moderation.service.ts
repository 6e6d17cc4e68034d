import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import type { ForumDecisionRoad } from '../../channels/forums/forum-decision.entity.js';
import { ForumJudgements, type JudgedMessage } from '../../channels/forums/forum-judgements.service.js';
import { type ForumHeld, ForumQueue } from '../../channels/forums/forum-queue.service.js';
import { ForumAuthors } from './forum-authors.service.js';
import { ForumRights } from './forum-rights.service.js';
import { hasWords } from './held-decisions.service.js';

export interface ForumJudgementRequest extends JudgedMessage {
  readonly actor: Actor;
  readonly via: ForumDecisionRoad;
  readonly now: Date;
}

export type ForumJudgementOutcome =
  | { readonly kind: 'decided' | 'already'; readonly held: ForumHeld }
  | { readonly kind: 'reason-required' | 'not-allowed' | 'unknown' };

/** A message in front of a moderator, and of a mail all that its author wrote. */
export interface ForumHeldSeen {
  readonly held: ForumHeld;
  readonly original: string | null;
}

/** The one entrance of decisions on forums' messages: who may, what is done, and who hears of it. */
@Injectable()
export class ForumModeration {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rights: ForumRights,
    private readonly queue: ForumQueue,
    private readonly judgements: ForumJudgements,
    private readonly author: ForumAuthors,
  ) {}

  async decide(request: ForumJudgementRequest): Promise<ForumJudgementOutcome> {
    const { messageId, judgement, reason, actor, via, now } = request;
    const held = await this.queue.held(messageId);
    if (held === null) return { kind: 'unknown' };
    if (!(await this.rights.mayDecide(actorPersonId(actor), held.forumId, now)))
      return { kind: 'not-allowed' };
    const needsReason = judgement === 'reject' || judgement === 'return';
    if (needsReason && !hasWords(reason)) return { kind: 'reason-required' };
    const contact = await this.author.contact(held);
    const kind = await this.dataSource.transaction(async manager => {
      const outcome = await this.judgements.decideIn(manager, request, { actor, via }, now);
      if (outcome.kind !== 'decided') return outcome.kind;
      if (contact !== null) await this.author.tell(manager, contact, held, outcome.decision, reason, now);
      return outcome.kind;
    });
    if (kind === 'unknown') return { kind };
    return { kind, held: (await this.queue.held(messageId)) ?? held };
  }

  /** Null for whoever does not decide in its forum. */
  async see(messageId: string, { personId }: { readonly personId: string }): Promise<ForumHeldSeen | null> {
    const held = await this.queue.held(messageId);
    if (held === null || !(await this.rights.mayDecide(personId, held.forumId, new Date()))) return null;
    return { held, original: await this.author.original(held) };
  }
}
