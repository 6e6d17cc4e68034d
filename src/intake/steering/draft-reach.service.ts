import { Injectable } from '@nestjs/common';
import { ListsService } from '../../community/lists/lists.service.js';
import { LedgerHearing, type SentSoFar } from '../../postoffice/ledger/ledger-hearing.service.js';
import type { LedgerRoad } from '../../postoffice/ledger/ledger-entry.entity.js';
import { TextSearch } from '../../postoffice/ledger/text-search.service.js';
import { BoardFigures } from './board-figures.service.js';
import { type DraftReach, reachOf } from './reach.js';
import type { SteeringDraft } from './steering-draft.entity.js';

/** Where an announcement was said already. */
export interface HeardAt {
  readonly road: LedgerRoad;
  /** Of a list that its author wrote to; null for any other place. */
  readonly list: string | null;
  readonly people: number;
  readonly lastAt: Date;
}

/** Draws up whom an announcement would interrupt. */
@Injectable()
export class DraftReaches {
  constructor(
    private readonly lists: ListsService,
    private readonly hearing: LedgerHearing,
    private readonly texts: TextSearch,
    private readonly figures: BoardFigures,
  ) {}

  async of(
    draft: Pick<SteeringDraft, 'people' | 'bearers'>,
    clusterIds: readonly string[],
  ): Promise<DraftReach> {
    const [heard, { secondsToRead }] = await Promise.all([
      this.hearing.hearing(clusterIds, draft.bearers),
      this.figures.current(),
    ]);
    return reachOf(draft.people, draft.bearers.length > 0, heard, secondsToRead);
  }

  /** Of what was stopped on its way: who had it before, and who does not. */
  async sentSoFar({
    authorId: author,
    road,
    clusterId,
    messageId,
    people: missed,
    bearers: stopped,
  }: SteeringDraft): Promise<SentSoFar> {
    if (author === null || road === 'announce') return { received: 0, missed };
    const clusterIds = clusterId === null ? [] : [clusterId];
    return this.hearing.sentSoFar({ author, clusterIds, messageId, stopped });
  }

  /** The announcements that a text is one of. */
  async clustersOf({ clusterId, body }: Pick<SteeringDraft, 'clusterId' | 'body'>): Promise<string[]> {
    if (clusterId !== null) return [clusterId];
    const worded = { text: body, htmlText: '', files: [], isReply: false };
    return [...(await this.texts.recognise(worded)).clusterIds];
  }

  async heardAt(clusterIds: readonly string[], authorId: string): Promise<HeardAt[]> {
    const places = await this.hearing.heardBy(clusterIds, authorId);
    const own = places.flatMap(({ listId, isOwn }) => (isOwn && listId !== null ? [listId] : []));
    const names = new Map((await this.lists.byIds(own)).map(({ id, name }) => [id, name]));
    return places.map(({ road, listId, isOwn, people, lastAt }) => ({
      road,
      list: isOwn ? (names.get(listId ?? '') ?? null) : null,
      people,
      lastAt,
    }));
  }
}
