import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SqlValues } from '../../foundation/database/sql-values.js';
import type { BearerSet } from './bearer-set.js';
import type { Consent, SubscriptionMode, SubscriptionState } from './subscription.entity.js';

export interface SubscriberRecord {
  /** Null for somebody who is on the list by its rule and has no row of their own yet. */
  readonly id: string | null;
  readonly personId: string | null;
  readonly address: string;
  readonly name: string;
  readonly promotion: number | null;
  readonly state: SubscriptionState;
  readonly mode: SubscriptionMode;
  readonly consent: Consent;
  readonly consentAt: Date | null;
}

const pageSize = 5_000;

/** The subscribers of a list, one after the other. */
@Injectable()
export class SubscriberExportService {
  constructor(private readonly dataSource: DataSource) {}

  /** Those subscribed or waiting for their click, in a stable order, read a few thousand at a time. */
  async *rows(listId: string): AsyncGenerator<SubscriberRecord> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const page = await this.page(listId, after);
      yield* page;
      const last = page.at(-1);
      if (!last?.id || page.length < pageSize) return;
      after = last.id;
    }
  }

  /** The same of a list that follows a rule, all at once: whoever is in by the rule, and whoever waits beside it. */
  rowsAmong(listId: string, bearers: BearerSet): Promise<SubscriberRecord[]> {
    const values = new SqlValues(listId);
    const set = bearers(values);
    return this.dataSource.query(
      `with bearer as materialized (${set})
       select s.id, b.person_id as "personId", coalesce(s.address, b.address, a.address, '') as address,
              coalesce(trim(p.given_name || ' ' || p.family_name), s.name, '') as name,
              coalesce(p.promotion, s.promotion) as promotion,
              case when s.state in ('subscribed', 'pending') then s.state else 'by-rule' end as state,
              coalesce(s.mode, 'each') as mode, coalesce(s.consent, 'rule') as consent, s.consent_at as "consentAt"
       from (select * from bearer
             union select w.person_id, case when w.person_id is null then w.address end from subscription w
             where w.list_id = $1 and w.state = 'pending') b
       left join subscription s on s.list_id = $1
         and (s.person_id = b.person_id or s.person_id is null and b.person_id is null and s.address = b.address)
       left join person p on p.id = b.person_id
       left join address a on a.person_id = b.person_id and a.is_preferred
       order by p.family_name, p.given_name, address`,
      values.all,
    );
  }

  private page(listId: string, after: string): Promise<SubscriberRecord[]> {
    return this.dataSource.query(
      `select s.id, s.person_id as "personId", coalesce(s.address, a.address, '') as address,
              coalesce(trim(p.given_name || ' ' || p.family_name), s.name) as name,
              coalesce(p.promotion, s.promotion) as promotion,
              s.state, s.mode, s.consent, s.consent_at as "consentAt"
       from subscription s
       left join person p on p.id = s.person_id
       left join address a on a.person_id = s.person_id and a.is_preferred
       where s.list_id = $1 and s.state in ('pending', 'subscribed') and s.id > $2
       order by s.id limit ${pageSize}`,
      [listId, after],
    );
  }
}
