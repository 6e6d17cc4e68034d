import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { countsAsPlea } from '../../channels/posting/pleas.js';
import type { PostOutcome } from '../../channels/posting/post.entity.js';
import { PostRecord } from '../../channels/posting/post-record.service.js';
import type { Arrival } from './arrival.js';
import { Holding } from './holding.service.js';
import type { PostPlan } from './plan.js';
import type { PostAnswer } from './post-answer.js';

/** What lists have received: each message once. */
@Injectable()
export class ReceivedPosts {
  constructor(
    private readonly records: PostRecord,
    private readonly holding: Holding,
  ) {}

  /** Null when the list has this message already. */
  async add(
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
  async firstAnswer(
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
}
