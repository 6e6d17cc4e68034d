import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import { HeldMoves } from '../../channels/moderation/held-moves.service.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { HeldInReach } from './held-in-reach.service.js';
import type { ElsewherePlace } from '../steering/elsewhere-place.js';
import { ElsewherePlaces } from '../steering/elsewhere-places.service.js';
import { handedElsewhereNotice } from './handed-elsewhere.notice.js';
import { HeldOutcomes } from './held-outcomes.service.js';
import { HeldPost } from './held-post.service.js';
import { OutcomeNotices } from './outcome-notices.service.js';

export interface ElsewhereRequest {
  readonly heldId: string;
  /** `forum:SLUG` or `letter:SLUG`. */
  readonly to: string;
  readonly actor: Actor;
  readonly now: Date;
  /** The version that was read. */
  readonly seenVersion: number;
}

export type ElsewhereOutcome =
  | { readonly kind: 'given' | 'already' }
  /** Nothing moved: nobody we know wrote it, or they have a draft there that it would replace. */
  | { readonly kind: 'author-unknown' | 'draft-there' | 'no-such-place' }
  | { readonly kind: 'not-allowed' | 'unknown' };

/**
 * Gives a held message to a forum or a letter. Nothing is said there in its author's name: it becomes their draft, and they
 * are told where it is.
 */
@Injectable()
export class HandElsewhere {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly reach: HeldInReach,
    private readonly moves: HeldMoves,
    private readonly outcomes: HeldOutcomes,
    private readonly heldPost: HeldPost,
    private readonly places: ElsewherePlaces,
    private readonly outcomeNotices: OutcomeNotices,
    private readonly notices: NoticesService,
  ) {}

  /** Where it may go; null where nobody of the directory proves to have written it. */
  async offers({ post }: HeldItem, moderatorId: string | null): Promise<ElsewherePlace[] | null> {
    const authorId = authorOf(post);
    return authorId === null ? null : this.places.common(authorId, moderatorId);
  }

  async give(request: ElsewhereRequest): Promise<ElsewhereOutcome> {
    const { to, actor } = request;
    const reached = await this.reach.find(request);
    if (reached.kind !== 'reached') return reached;
    const { held } = reached;
    if (held.state === 'approved') return { kind: 'already' };
    const offers = await this.offers(held, actorPersonId(actor));
    if (offers === null) return { kind: 'author-unknown' };
    const place = offers.find(({ kind, slug }) => `${kind}:${slug}` === to);
    return place === undefined ? { kind: 'no-such-place' } : this.move(held, place, request);
  }

  /** The post leaves its list and becomes a draft, or neither. */
  private async move(
    held: HeldItem,
    place: ElsewherePlace,
    { actor, now, seenVersion }: ElsewhereRequest,
  ): Promise<ElsewhereOutcome> {
    const list = await this.heldPost.listOf(held.post);
    const [{ parsed }, told, matter] = await Promise.all([
      this.heldPost.read(held.post, list),
      this.outcomeNotices.told(held.post, list),
      this.outcomes.prepare(held),
    ]);
    const authorId = authorOf(held.post);
    if (authorId === null) return { kind: 'author-unknown' };
    const text = parsed.kind === 'parsed' ? parsed.message.text : '';
    const words = { subject: asOneLine(held.post.subject), text };
    const kind = await this.dataSource
      .transaction(async manager => {
        const reason = `/${place.kind}s/${place.slug}`;
        const personId = actorPersonId(actor);
        const action = 'hand-over' as const;
        const move = {
          heldId: held.id,
          action,
          reason,
          personId,
          via: 'web',
          releaseAt: null,
          seenVersion,
        } as const;
        if (!(await this.outcomes.listStays(manager, matter))) return 'already';
        if (!(await this.moves.move(manager, move, now))) return 'already';
        const draft = await this.places.keepDraft(manager, place, authorId, words, now);
        if (draft === null) throw new DraftThere();
        await this.outcomes.settle(manager, matter, { action, reason, actor }, now);
        const url = `${this.config.publicUrl}${draft.path}`;
        await this.notices.send(manager, handedElsewhereNotice(told.author, told.matter, place, url), now);
        return 'given';
      })
      .catch((error: unknown) => {
        // The move is undone with the transaction.
        if (error instanceof DraftThere) return 'draft-there' as const;
        throw error;
      });
    return { kind };
  }
}

class DraftThere extends Error {}

/** A forged author would find somebody else's words in a draft of theirs. */
function authorOf({ authorPersonId, identity }: HeldItem['post']): string | null {
  return identity === 'contradicted' ? null : authorPersonId;
}
