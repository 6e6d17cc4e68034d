import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { oneLine } from '../../foundation/mail/encoded-words.js';
import type { Arrival } from './arrival.js';
import { longestSubject } from './arrival-reader.service.js';
import { longestText } from './corrected-posts.service.js';
import { hasWords } from './held-decisions.service.js';
import { judgedAgain } from '../steering/judged-again.js';
import type { WebPost, WebPostOutcome, WebPostTrouble } from './web-post.js';
import { WebDrafts } from './web-drafts.js';
import type { JudgedPost } from './judged-posts.service.js';
import { WrittenPosts } from './written-posts.service.js';

/** A message written on a page goes the way of any post: the same rules, its author proven by their session. */
@Injectable()
export class WebPosts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: WebDrafts,
    private readonly posts: WrittenPosts,
  ) {}

  async send(post: WebPost, now: Date): Promise<WebPostOutcome> {
    const known = await this.drafts.outcomeOf(post);
    if (known !== null) return known;
    const trouble = troubleIn(post);
    if (trouble !== null) return { kind: trouble };
    const arrival = await this.posts.arrive(post, now);
    if (arrival === null) return { kind: 'no-address' };
    if (arrival.raw.length > post.list.maxBytes) return { kind: 'too-large' };
    return judgedAgain(() => this.judgeAndCarryOut(post, arrival));
  }

  private async judgeAndCarryOut(post: WebPost, arrival: Arrival): Promise<WebPostOutcome> {
    const judged = await this.posts.judge(post.list, arrival);
    return judged === null ? { kind: 'unknown-list' } : this.carryOut(post, judged, arrival);
  }

  private async carryOut({ list }: WebPost, judged: JudgedPost, arrival: Arrival): Promise<WebPostOutcome> {
    const { outcome, reasons, draft } = await this.dataSource.transaction(manager =>
      this.posts.carryOut(manager, judged, arrival),
    );
    if (draft !== undefined) return { kind: 'steered', path: draft };
    if (outcome === 'held') return { kind: 'held', heldId: judged.plan.handed.heldId };
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
