import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { settleRequests } from './settled-requests.js';

/** Somebody to subscribe, known by an address of theirs. */
export interface ListEntry {
  /** Canonical. */
  readonly address: string;
  readonly name: string;
  readonly promotion: number | null;
}

/** Many people are subscribed at once, in the caller's transaction. */
@Injectable()
export class ListEntriesService {
  constructor(private readonly journal: JournalService) {}

  /**
   * Who is subscribed already stays as they are. Who once left comes back by their own word only (`confirmed`), never
   * by somebody else's (`recorded`). Returns how many came in.
   */
  async enter(
    manager: EntityManager,
    listId: string,
    entries: readonly ListEntry[],
    consent: 'confirmed' | 'recorded',
    actor: Actor,
    now: Date,
  ): Promise<number> {
    const rows: { id: string; personId: string | null }[] = await manager.query(
      `with wanted as (
         select distinct on (coalesce(a.person_id::text, r.address::text))
                a.person_id, case when a.is_preferred then null else r.address end as address, r.name, r.promotion
         from unnest($2::citext[], $3::text[], $4::smallint[]) as r (address, name, promotion)
         left join address a on a.address = r.address
         order by coalesce(a.person_id::text, r.address::text)
       ), made as (
         insert into subscription (list_id, person_id, address, name, promotion, state, consent, consent_at,
                                   changed_at, created_at)
         select $1, person_id, address, name, promotion, 'subscribed', $5, $6, $6, $6 from wanted
         on conflict do nothing returning id, person_id
       ), begun as (
         update subscription s set state = 'subscribed', mode = 'each', paused_until = null, consent = $5,
                                   consent_at = $6, changed_at = $6
         from wanted w
         where s.list_id = $1 and s.state <> 'subscribed' and (s.state <> 'unsubscribed' or $5 = 'confirmed')
           and case when w.person_id is null then s.person_id is null and s.address = w.address
                    else s.person_id = w.person_id end
         returning s.id, s.person_id
       )
       select id, person_id as "personId" from made union all select id, person_id from begun`,
      [
        listId,
        entries.map(({ address }) => address),
        entries.map(({ name }) => name),
        entries.map(({ promotion }) => promotion),
        consent,
        now,
      ],
    );
    const ids = rows.map(({ id }) => id);
    await settleRequests(manager, ids, 'accepted', actor, now);
    await this.journal.record(
      manager,
      ...rows.map(({ id, personId }) => ({
        at: now,
        actor,
        action: 'subscription.begun',
        subjectKind: 'subscription',
        subjectId: id,
        values: { listId, personId, consent },
      })),
    );
    return rows.length;
  }

  /** The subscription of an address, as its own or as its person's. */
  async find(manager: EntityManager, listId: string, address: string): Promise<{ id: string } | null> {
    const [row]: { id: string }[] = await manager.query(
      `select s.id from subscription s left join address a on a.address = $2::citext
       where s.list_id = $1 and (s.person_id = a.person_id or (s.person_id is null and s.address = $2::citext))
       order by s.person_id nulls last limit 1`,
      [listId, address],
    );
    return row ?? null;
  }
}
