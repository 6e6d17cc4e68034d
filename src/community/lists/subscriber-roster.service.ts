import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { wordPatterns } from '../../foundation/search-words.js';
import type { Consent, SubscriptionMode, SubscriptionState } from './subscription.entity.js';

export interface SubscriberQuery {
  /** Words of a name, an address or a promotion, accents and case put aside. */
  readonly words: string;
  readonly only: 'all' | 'each' | 'paused' | 'moderated' | 'pending';
  readonly sort: 'name' | 'promotion' | 'joined';
  /** Looks for words in names and promotions alone: what somebody may not see can't be searched for. */
  readonly isByNameOnly?: boolean;
}

export interface RosterSubscriber {
  readonly subscriptionId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly promotion: number | null;
  /** Where copies go; empty for a person who has no address left. */
  readonly address: string;
  readonly state: SubscriptionState;
  readonly mode: SubscriptionMode;
  readonly pausedUntil: Date | null;
  readonly isModerated: boolean;
  readonly consent: Consent;
  /** Since when it is as it is. */
  readonly consentAt: Date | null;
  readonly createdAt: Date;
}

export interface SubscriberPage {
  readonly subscribers: readonly RosterSubscriber[];
  /** Over all pages. */
  readonly total: number;
}

const orders: Readonly<Record<SubscriberQuery['sort'], string>> = {
  name: `folded(coalesce(nullif(p.family_name, ''), nullif(p.given_name, ''), nullif(s.name, ''), s.address::text)), s.id`,
  promotion: 'coalesce(p.promotion, s.promotion) desc nulls last, s.id',
  joined: 's.created_at desc, s.id',
};

const conditions: Readonly<Record<SubscriberQuery['only'], string>> = {
  all: `s.state in ('subscribed', 'pending', 'requested')`,
  each: `s.state = 'subscribed' and (s.mode = 'each' or s.paused_until <= $2)`,
  paused: `s.state = 'subscribed' and s.mode = 'paused' and (s.paused_until > $2) is not false`,
  moderated: `s.state = 'subscribed' and s.is_moderated`,
  pending: `s.state in ('pending', 'requested')`,
};

const columns = `
  s.id as "subscriptionId", s.person_id as "personId",
  coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), s.name) as name,
  coalesce(p.promotion, s.promotion) as promotion, coalesce(s.address, a.address, '')::text as address,
  s.state, s.mode, s.paused_until as "pausedUntil", s.is_moderated as "isModerated",
  s.consent, s.consent_at as "consentAt", s.created_at as "createdAt"`;

const rows = `
  from subscription s
  left join person p on p.id = s.person_id
  left join address a on a.person_id = s.person_id and a.is_preferred`;

/** Who subscribed to a list, found and sorted where they are kept; those a rule brings are `audiences`'. */
@Injectable()
export class SubscriberRosterService {
  constructor(private readonly dataSource: DataSource) {}

  /** @param size null: all of them. */
  async page(
    listId: string,
    query: SubscriberQuery,
    now: Date,
    from = 0,
    size: number | null = null,
  ): Promise<SubscriberPage> {
    const found: (RosterSubscriber & { total: number })[] = await this.dataSource.query(
      `select ${columns}, count(*) over ()::integer as total ${rows}
       where s.list_id = $1 and $2::timestamptz is not null and ${conditions[query.only]}
         and ($3::text[] = '{}' or folded(concat(p.given_name, ' ', p.family_name, ' ', s.name, ' ',
                                                 case when not $6 then coalesce(s.address, a.address) end, ' x',
                                                 coalesce(p.promotion, s.promotion))) like all ($3::text[]))
       order by ${orders[query.sort]} offset $4 limit $5`,
      [listId, now, wordPatterns(query.words), from, size, query.isByNameOnly ?? false],
    );
    if (found.length === 0 && from > 0) {
      return { subscribers: [], total: (await this.page(listId, query, now, 0, 1)).total };
    }
    return { subscribers: found, total: found[0]?.total ?? 0 };
  }

  /** One subscriber; null when the list has none of that id, or has no more. */
  async subscriber(listId: string, subscriptionId: string): Promise<RosterSubscriber | null> {
    const [row]: RosterSubscriber[] = await this.dataSource.query(
      `select ${columns} ${rows} where s.list_id = $1 and s.id = $2 and ${conditions.all}`,
      [listId, subscriptionId],
    );
    return row ?? null;
  }
}
