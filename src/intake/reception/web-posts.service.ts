import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { oneLine } from '../../foundation/mail/encoded-words.js';
import { PostingService } from '../../channels/posting/posting.service.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import type { Arrival } from './arrival.js';
import { longestSubject } from './arrival-reader.service.js';
import { longestText } from './corrected-posts.service.js';
import { hasWords } from './held-decisions.service.js';
import { messageFacts } from './message-facts.js';
import type { Handed, PostPlan } from './plan.js';
import { PostReception } from './post-reception.service.js';
import type { WebPost, WebPostOutcome, WebPostTrouble } from './web-post.js';
import { WebDrafts } from './web-drafts.js';
import { WebPostWriting } from './web-post-writing.js';

/** A message written on a page goes the way of any post: the same rules, its author proven by their session. */
@Injectable()
export class WebPosts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: WebDrafts,
    private readonly writing: WebPostWriting,
    private readonly posting: PostingService,
    private readonly raws: RawStore,
    private readonly reception: PostReception,
  ) {}

  async send(post: WebPost, now: Date): Promise<WebPostOutcome> {
    const known = await this.drafts.outcomeOf(post);
    if (known !== null) return known;
    const trouble = troubleIn(post);
    if (trouble !== null) return { kind: trouble };
    const arrival = await this.writing.arrive(post, now);
    if (arrival === null) return { kind: 'no-address' };
    if (arrival.raw.length > post.list.maxBytes) return { kind: 'too-large' };
    const plan = await this.plan(post, arrival);
    return plan === null ? { kind: 'unknown-list' } : this.carryOut(post, plan, arrival);
  }

  private async plan({ list }: WebPost, arrival: Arrival): Promise<(PostPlan & { handed: Handed }) | null> {
    const { authorAddress, envelopeSender, identity, authentication, at, fingerprint } = arrival;
    const judged = await this.posting.judge(
      {
        listName: list.name,
        authorAddress,
        envelopeSender,
        identity,
        authentication,
        messageFor: addresses => messageFacts(arrival, addresses),
      },
      at,
    );
    if (judged === null) return null;
    const { decision } = judged;
    // They are led to its page: a mail that says the same would come after.
    const handed = { isAuthorTold: true, fingerprint, heldId: randomUUID() };
    const plan = { kind: 'post', judged, decision, tellsRefusal: false, readers: null, handed } as const;
    return { ...(await this.reception.prepare(plan, arrival)), handed };
  }

  private async carryOut(
    { list }: WebPost,
    plan: PostPlan & { handed: Handed },
    arrival: Arrival,
  ): Promise<WebPostOutcome> {
    const { outcome, reasons } = await this.dataSource.transaction(async manager => {
      const rawId = await this.raws.keep(manager, arrival.raw, arrival.at);
      return this.reception.carryOut(manager, plan, arrival, rawId);
    });
    if (outcome === 'held') return { kind: 'held', heldId: plan.handed.heldId };
    if (outcome !== 'distributed') return { kind: 'refused', reasons };
    return { kind: 'distributed', key: this.drafts.keyOf(list, arrival) };
  }
}

function troubleIn({ subject, text, attachments }: WebPost): WebPostTrouble | null {
  if (!hasWords(oneLine(subject))) return 'subject-missing';
  if (oneLine(subject).length > longestSubject) return 'subject-too-long';
  if (text.length > longestText) return 'text-too-long';
  return hasWords(text) || attachments.length > 0 ? null : 'text-missing';
}
