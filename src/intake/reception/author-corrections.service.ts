import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { StandingService } from '../../community/standing/standing.service.js';
import type { HeldItem } from '../../channels/moderation/moderation.service.js';
import { transitions } from '../../channels/moderation/transitions.js';
import { AuthorAnswers, type Author, type AuthorOutcome } from './author-answers.service.js';
import { CorrectedPosts, type Draft, type DraftTrouble } from './corrected-posts.service.js';
import { Resubmission } from './resubmission.service.js';

export type CorrectionOutcome =
  | AuthorOutcome
  /** What is wrong with what was written; `suspended`: a measure keeps its author from writing to lists. */
  | { readonly kind: DraftTrouble | 'suspended'; readonly held: HeldItem };

/** An author answers moderators who returned a message: what they send back waits anew. */
@Injectable()
export class AuthorCorrections {
  constructor(
    private readonly dataSource: DataSource,
    private readonly answers: AuthorAnswers,
    private readonly posts: CorrectedPosts,
    private readonly standing: StandingService,
    private readonly resubmission: Resubmission,
  ) {}

  /** @param seenVersion what was returned, as the author was shown it */
  async correct(
    author: Author,
    draft: Draft,
    { seenVersion, actor, now }: { readonly seenVersion: number; readonly actor: Actor; readonly now: Date },
  ): Promise<CorrectionOutcome> {
    const held = await this.answers.find(author);
    if (held === null) return { kind: 'unknown' };
    if (held.version !== seenVersion || transitions[held.state].resubmit === undefined)
      return { kind: 'already', held };
    if (await this.isSuspended(held, now)) return { kind: 'suspended', held };
    const matter = await this.resubmission.prepare(held);
    const written = await this.posts.write(held.post, draft, matter.list.maxBytes);
    if (written.kind !== 'written') return { kind: written.kind, held };
    const isDone = await this.dataSource.transaction(manager =>
      this.resubmission.carryOut(manager, matter, written, { actor, now }),
    );
    return { kind: isDone ? 'done' : 'already', held: await this.answers.again(held) };
  }

  /** A measure holds on every door, by whichever link they come in. */
  private async isSuspended({ post }: HeldItem, now: Date): Promise<boolean> {
    const { authorPersonId, authorAddress } = post;
    const measure =
      authorPersonId === null
        ? await this.standing.measureOnAddresses([authorAddress], now)
        : await this.standing.measureOnPosting(authorPersonId, now);
    return measure === 'posting-suspended';
  }
}
