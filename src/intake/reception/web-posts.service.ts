import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { oneLine } from '../../foundation/mail/encoded-words.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import { SteeringService } from '../steering/steering.service.js';
import type { Arrival } from './arrival.js';
import { longestSubject } from './arrival-reader.service.js';
import { longestText } from './corrected-posts.service.js';
import { hasWords } from './held-decisions.service.js';
import { judgedAgain } from '../steering/judged-again.js';
import { PostReception } from './post-reception.service.js';
import type { WebPost, WebPostOutcome, WebPostTrouble } from './web-post.js';
import { WebDrafts } from './web-drafts.js';
import { type JudgedWebPost, WebPostJudging } from './web-post-judging.service.js';
import { WebPostWriting } from './web-post-writing.js';

/** A message written on a page goes the way of any post: the same rules, its author proven by their session. */
@Injectable()
export class WebPosts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: WebDrafts,
    private readonly writing: WebPostWriting,
    private readonly judging: WebPostJudging,
    private readonly steering: SteeringService,
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
    return judgedAgain(() => this.judgeAndCarryOut(post, arrival));
  }

  private async judgeAndCarryOut(post: WebPost, arrival: Arrival): Promise<WebPostOutcome> {
    const judged = await this.judging.judge(post, arrival);
    return judged === null ? { kind: 'unknown-list' } : this.carryOut(post, judged, arrival);
  }

  private async carryOut(
    { list }: WebPost,
    { plan, outlook }: JudgedWebPost,
    arrival: Arrival,
  ): Promise<WebPostOutcome> {
    const { outcome, reasons, draft } = await this.dataSource.transaction(async manager => {
      const counted = { outlook, signed: await this.steering.sign(manager, outlook) };
      const rawId = await this.raws.keep(manager, arrival.raw, arrival.at);
      return this.reception.carryOut(manager, plan, arrival, { rawId, counted });
    });
    if (draft !== undefined) return { kind: 'steered', path: draft };
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
