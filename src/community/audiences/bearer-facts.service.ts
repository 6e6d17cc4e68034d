import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SubscriptionState } from '../lists/subscription.entity.js';
import type { BearerFacts } from './bearer-facts.js';

interface FactsRow {
  readonly bearer: string;
  readonly promotion: number | null;
  readonly memberOf: string[];
  readonly animatorOf: string[];
  readonly subscriptions: Record<string, SubscriptionState>;
}

/** Reads all that rules ask about a few bearers. */
@Injectable()
export class BearerFactsService {
  constructor(private readonly dataSource: DataSource) {}

  /** By person id; in one round trip. */
  async ofPeople(personIds: readonly string[]): Promise<Map<string, BearerFacts>> {
    if (personIds.length === 0) return new Map();
    const rows: FactsRow[] = await this.dataSource.query(
      `select p.id as bearer, p.promotion,
              array(select m.group_id from group_member m where m.person_id = p.id) as "memberOf",
              array(select m.group_id from group_member m where m.person_id = p.id and m.role = 'animator') as "animatorOf",
              coalesce((select jsonb_object_agg(s.list_id, s.state) from subscription s
                        where s.person_id = p.id), '{}') as subscriptions
       from person p where p.id = any($1::uuid[])`,
      [personIds],
    );
    return new Map(rows.map(row => [row.bearer, factsIn(row)]));
  }

  /** By address, of people nobody knows: they have subscriptions and nothing else. */
  async ofGuests(addresses: readonly string[]): Promise<Map<string, BearerFacts>> {
    if (addresses.length === 0) return new Map();
    const rows: Pick<FactsRow, 'bearer' | 'subscriptions'>[] = await this.dataSource.query(
      `select s.address as bearer, jsonb_object_agg(s.list_id, s.state) as subscriptions
       from subscription s where s.person_id is null and s.address = any($1::citext[]) group by s.address`,
      [addresses],
    );
    const found = rows.map(row => [row.bearer, factsIn({ ...nothing, ...row })] as const);
    return new Map(found);
  }
}

const nothing = { promotion: null, memberOf: [], animatorOf: [] };

function factsIn({ promotion, memberOf, animatorOf, subscriptions }: Omit<FactsRow, 'bearer'>): BearerFacts {
  return {
    promotion,
    memberOf: new Set(memberOf),
    animatorOf: new Set(animatorOf),
    subscriptions: new Map(Object.entries(subscriptions)),
  };
}
