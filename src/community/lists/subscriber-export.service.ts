import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Consent, SubscriptionMode, SubscriptionState } from './subscription.entity.js';

export interface SubscriberRecord {
  readonly id: string;
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
      if (last === undefined || page.length < pageSize) return;
      after = last.id;
    }
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
