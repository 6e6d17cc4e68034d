import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import type { ParsedMessage } from '../../foundation/mail/parsed-message.js';
import { StandingService } from '../../community/standing/standing.service.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import { transitions } from '../../channels/moderation/transitions.js';
import { AuthorAnswers, type Author } from './author-answers.service.js';
import { CorrectedPosts, type Draft, type DraftTrouble, type Written } from './corrected-posts.service.js';
import { Resubmission, type ResubmissionMatter } from './resubmission.service.js';

export type CorrectionOutcome = Unsent | { readonly kind: 'done'; readonly held: HeldItem };

export type CorrectionPreviewed =
  Unsent | { readonly kind: 'written'; readonly held: HeldItem; readonly message: ParsedMessage };

/** Why nothing is sent back. */
export type Unsent =
  | { readonly kind: 'unknown' }
  /** What is wrong with what was written; `suspended`: a measure keeps its author from writing to lists. */
  | { readonly kind: DraftTrouble | 'suspended'; readonly held: HeldItem }
  /** It is no more as it was shown; `held` is what it is now. */
  | { readonly kind: 'already'; readonly held: HeldItem };

interface Seen {
  /** What was returned, as the author was shown it. */
  readonly seenVersion: number;
  readonly now: Date;
}

interface ReadyCorrection {
  readonly kind: 'ready';
  readonly held: HeldItem;
  readonly matter: ResubmissionMatter;
  readonly written: Extract<Written, { readonly kind: 'written' }>;
}

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

  async correct(
    author: Author,
    draft: Draft,
    { actor, ...seen }: Seen & { readonly actor: Actor },
  ): Promise<CorrectionOutcome> {
    const ready = await this.prepare(author, draft, seen);
    if (ready.kind !== 'ready') return ready;
    const { held, matter, written } = ready;
    const isDone = await this.dataSource.transaction(manager =>
      this.resubmission.carryOut(manager, matter, written, { actor, now: seen.now }),
    );
    return { kind: isDone ? 'done' : 'already', held: await this.answers.again(held) };
  }

  /** What `correct` would send back, as moderators would read it, or what it would meet. Changes nothing. */
  async preview(author: Author, draft: Draft, seen: Seen): Promise<CorrectionPreviewed> {
    const ready = await this.prepare(author, draft, seen);
    if (ready.kind !== 'ready') return ready;
    return { kind: 'written', held: ready.held, message: ready.written.parsed.message };
  }

  private async prepare(
    author: Author,
    draft: Draft,
    { seenVersion, now }: Seen,
  ): Promise<ReadyCorrection | Unsent> {
    const held = await this.answers.find(author);
    if (held === null) return { kind: 'unknown' };
    if (held.version !== seenVersion || transitions[held.state].resubmit === undefined)
      return { kind: 'already', held };
    if (await this.isSuspended(held, now)) return { kind: 'suspended', held };
    const matter = await this.resubmission.prepare(held);
    const written = await this.posts.write(held.post, draft, matter.list.maxBytes);
    if (written.kind !== 'written') return { kind: written.kind, held };
    return { kind: 'ready', held, matter, written };
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
