import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumQueue } from '../forums/forum-queue.service.js';
import { ClaimsService } from './claims.service.js';
import {
  attachmentsIn,
  longestLine,
  type QueuedMessage,
  type QueuedRequest,
  type QueueEntry,
  reasonsIn,
} from './queue-entry.js';
import { patternOf, type QueueFilter, type QueuePlace, type QueueScope } from './queue-filter.js';
import { placesSql } from './queue-sql.js';

export interface QueuePage {
  readonly entries: readonly QueueEntry[];
  /** Where the next page begins; null on the last one. */
  readonly next: QueuePlace | null;
}

interface Place extends QueuePlace {
  readonly kind: QueueEntry['kind'];
}

/** More are approved within thirty seconds by nobody. */
const mostLeaving = 100;

/** Reads what waits for somebody over all their lists and groups, the oldest first. Nothing is parsed to show it. */
@Injectable()
export class HeldQueueService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly claims: ClaimsService,
    private readonly forums: ForumQueue,
  ) {}

  async page(
    scope: QueueScope,
    filter: QueueFilter,
    { limit, after }: { readonly limit: number; readonly after: QueuePlace | null },
    now: Date,
  ): Promise<QueuePage> {
    const places: Place[] = await this.dataSource.query(placesSql, [
      scope.listIds,
      scope.decidedListIds,
      scope.groupIds,
      filter.listId ?? null,
      filter.reason ?? null,
      filter.author ?? null,
      patternOf(filter.words),
      filter.kind ?? null,
      after?.since ?? null,
      after?.id ?? null,
      limit + 1,
      scope.forumIds,
    ]);
    const shown = places.slice(0, limit);
    const last = shown.at(-1);
    return {
      entries: await this.entries(shown, now),
      next: places.length > limit && last !== undefined ? { since: last.since, id: last.id } : null,
    };
  }

  /** What was approved on these lists and can still be taken back, the next to leave first. */
  async leaving(listIds: readonly string[], now: Date): Promise<QueuedMessage[]> {
    return this.messages(
      `h.state = 'approved' and h.release_at > $2 and h.list_id = any($1::uuid[])
       order by h.release_at, h.id limit ${mostLeaving}`,
      [listIds, now],
      now,
    );
  }

  /** A request as the queue shows it, whatever became of it; null when there is none. */
  async request(kind: QueuedRequest['kind'], id: string): Promise<QueuedRequest | null> {
    const found = kind === 'subscription' ? this.subscriptions([id]) : this.memberships([id]);
    return (await found)[0] ?? null;
  }

  private async entries(places: readonly Place[], now: Date): Promise<QueueEntry[]> {
    const idsOf = (wanted: Place['kind']) => places.filter(({ kind }) => kind === wanted).map(({ id }) => id);
    const [messages, subscriptions, memberships, forums] = await Promise.all([
      this.messages('h.id = any($1::uuid[])', [idsOf('message')], now),
      this.subscriptions(idsOf('subscription')),
      this.memberships(idsOf('membership')),
      this.forums.entries(idsOf('forum')),
    ]);
    const byId = new Map(
      [...messages, ...subscriptions, ...memberships, ...forums].map(entry => [entry.id, entry]),
    );
    return places.flatMap(({ id }) => byId.get(id) ?? []);
  }

  private async messages(
    where: string,
    values: readonly [ids: readonly string[], ...others: unknown[]],
    now: Date,
  ): Promise<QueuedMessage[]> {
    if (values[0].length === 0) return [];
    const rows: Omit<QueuedMessage, 'kind' | 'claim'>[] = await this.dataSource.query(
      `select h.id, h.version, h.state, h.held_at as since, h.release_at as "releaseAt", h.list_id as "listId",
              l.name as "listName", left(p.subject, ${longestLine}) as subject,
              left(p.author_name, ${longestLine}) as "authorName",
              left(p.author_address, ${longestLine}) as "authorAddress",
              trim(a.given_name || ' ' || a.family_name) as "personName", p.identity, p.bytes, h.preview,
              h.attachments, p.reasons,
              exists (select from subscription s where s.list_id = h.list_id and s.state = 'subscribed'
                      and (s.person_id = p.author_person_id or s.address = p.author_address)) as "isSubscriber"
       from held_message h
       join post p on p.id = h.post_id
       join list l on l.id = h.list_id
       left join person a on a.id = p.author_person_id
       where ${where}`,
      [...values],
    );
    const claims = await this.claims.of(
      rows.map(({ id }) => id),
      now,
    );
    return rows.map(row => ({
      ...row,
      kind: 'message',
      reasons: reasonsIn(row.reasons),
      attachments: attachmentsIn(row.attachments),
      claim: claims.get(row.id) ?? null,
    }));
  }

  private async subscriptions(ids: readonly string[]): Promise<QueuedRequest[]> {
    if (ids.length === 0) return [];
    return this.dataSource.query(
      `select 'subscription' as kind, r.id, r.requested_at as since, l.name as "placeName", '/lists/' || l.name as path,
              coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), s.name) as name,
              coalesce(s.address, a.address, '') as address, coalesce(p.promotion, s.promotion) as promotion, r.reason
       from subscription_request r
       join list l on l.id = r.list_id
       join subscription s on s.id = r.subscription_id
       left join person p on p.id = s.person_id
       left join address a on a.person_id = s.person_id and a.is_preferred
       where r.id = any($1::uuid[])`,
      [ids],
    );
  }

  private async memberships(ids: readonly string[]): Promise<QueuedRequest[]> {
    if (ids.length === 0) return [];
    return this.dataSource.query(
      `select 'membership' as kind, r.id, r.created_at as since, g.name as "placeName", '/groups/' || g.slug as path,
              trim(p.given_name || ' ' || p.family_name) as name, coalesce(a.address, '') as address, p.promotion, r.reason
       from join_request r
       join "group" g on g.id = r.group_id
       join person p on p.id = r.person_id
       left join address a on a.person_id = r.person_id and a.is_preferred
       where r.id = any($1::uuid[])`,
      [ids],
    );
  }
}
