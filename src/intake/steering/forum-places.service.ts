import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ForumDrafts } from '../../channels/forums/drafts.service.js';
import { ForumFiles } from '../../channels/forums/forum-files.service.js';
import { canStart } from '../../channels/forums/forum-permissions.js';
import { ForumSight } from '../../channels/forums/forum-sight.service.js';
import { ForumSubmissions } from '../../channels/forums/submissions.service.js';
import type { Proposal } from './advice.js';
import type { ElsewhereDraft, ElsewhereWords, ForumPlace } from './elsewhere-place.js';
import {
  bareOffer,
  type OfferingPlaces,
  type OfferQuestion,
  placed,
  type PlaceOffer,
} from './place-offer.js';

/** Readers of a forum came by within so long. */
const recentMs = 90 * 86_400_000;

/** Forums, as places that an announcement is carried to. */
@Injectable()
export class ForumPlaces implements OfferingPlaces {
  constructor(
    private readonly sight: ForumSight,
    private readonly drafts: ForumDrafts,
    private readonly files: ForumFiles,
    private readonly submissions: ForumSubmissions,
  ) {}

  /** Where somebody may start a thread. */
  async of(personId: string, roles: readonly string[]): Promise<ForumPlace[]> {
    const forums = await this.sight.all({ personId, roles });
    return forums
      .filter(({ viewer, forum }) => canStart(viewer, forum))
      .map(({ forum: { id, slug, name, kind } }) => ({ kind: 'forum', id, slug, name, forumKind: kind }));
  }

  async offer(proposal: Proposal, { open, now }: OfferQuestion): Promise<PlaceOffer> {
    const place = open.find(({ kind, slug }) => kind === 'forum' && slug === proposal.target);
    if (place === undefined) return bareOffer(proposal);
    const readers = await this.submissions.readersOf(place.id, new Date(now.getTime() - recentMs));
    return { ...bareOffer(proposal), ...placed(place), readers };
  }

  /** Null where the author has a draft there that this would replace. */
  async keepDraft(
    manager: EntityManager,
    place: ForumPlace,
    authorId: string,
    { subject, text, adCategory, submissionId, files = [] }: ElsewhereWords,
    now: Date,
  ): Promise<ElsewhereDraft | null> {
    const where = { personId: authorId, forumId: place.id, place: '' };
    const isAd = place.forumKind === 'ads' && adCategory !== undefined;
    const fields = {
      subject,
      text,
      ...(isAd ? { adCategory } : {}),
      ...(submissionId === undefined ? {} : { submissionId }),
    };
    const isKept = await this.drafts.keepIn(manager, where, fields, now);
    if (!isKept) return null;
    // One by one: what its author left there before may have taken some of the room.
    for (const file of files) await this.files.addIn(manager, where, [file], now);
    return { path: `/forums/${place.slug}/write`, articleId: null };
  }
}
