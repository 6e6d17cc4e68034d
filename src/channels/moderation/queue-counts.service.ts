import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { patternOf, type QueueFilter, type QueueScope } from './queue-filter.js';
import { countsSql } from './queue-sql.js';

/** How many wait of one value of a filter, the other filters as they are. */
export interface QueueFacet {
  readonly value: string;
  readonly count: number;
}

/** What each filter would find; most frequent first, and nothing that would find none. */
export interface QueueCounts {
  readonly messages: number;
  readonly requests: number;
  /** Messages of forums, waiting or reported. */
  readonly forums: number;
  /** By list id. */
  readonly lists: readonly QueueFacet[];
  /** By reason code; a message that waits for several reasons counts for each. */
  readonly reasons: readonly QueueFacet[];
  readonly authors: readonly QueueFacet[];
}

/** Counts what waits for somebody. */
@Injectable()
export class QueueCountsService {
  constructor(private readonly dataSource: DataSource) {}

  /** One statement, whatever is asked. */
  async of(scope: QueueScope, filter: QueueFilter): Promise<QueueCounts> {
    const rows: (QueueFacet & { readonly facet: string })[] = await this.dataSource.query(countsSql, [
      scope.listIds,
      scope.decidedListIds,
      scope.groupIds,
      filter.listId ?? null,
      filter.reason ?? null,
      filter.author ?? null,
      patternOf(filter.words),
      scope.forumIds,
    ]);
    const of = (wanted: string): QueueFacet[] =>
      rows.filter(({ facet }) => facet === wanted).map(({ value, count }) => ({ value, count }));
    const kinds = new Map(of('kind').map(({ value, count }) => [value, count]));
    return {
      messages: kinds.get('messages') ?? 0,
      requests: (kinds.get('subscriptions') ?? 0) + (kinds.get('memberships') ?? 0),
      forums: kinds.get('forums') ?? 0,
      lists: of('list'),
      reasons: of('reason'),
      authors: of('author'),
    };
  }
}
