import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { startOfDay } from '../../foundation/i18n/calendar.js';
import { type DecisionFilter, monthAfter } from './decision-filter.js';
import { longestLine } from './queue-entry.js';
import { patternOf, type QueuePlace } from './queue-filter.js';
import type { DecisionRoad, HeldAction } from './transitions.js';

/** One decision, with what it was about. It stays whatever becomes of the message. */
export interface JournaledDecision {
  readonly id: string;
  readonly heldId: string;
  readonly action: HeldAction;
  readonly reason: string;
  readonly via: DecisionRoad;
  readonly at: Date;
  /** As the database writes `at`, for the page behind it. */
  readonly place: string;
  readonly by: string | null;
  /** Null for commands, jobs and somebody who has left. */
  readonly byName: string | null;
  /** At most `longestLine` characters, as the names. */
  readonly subject: string;
  readonly authorName: string;
  readonly authorAddress: string;
  /** Of an approval: what came after it; null while it may be taken back, and for any other decision. */
  readonly sequel: 'release' | 'undo' | 'withdraw' | null;
}

/** The decisions taken on a list's held messages, the latest first. Who may read them is asked by the caller. */
@Injectable()
export class DecisionJournal {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {}

  /** @param after the last one read: its place and its id */
  of(
    listId: string,
    filter: DecisionFilter,
    { limit, after }: { readonly limit: number; readonly after: QueuePlace | null },
  ): Promise<JournaledDecision[]> {
    return this.dataSource.query(
      `select d.id, d.held_message_id as "heldId", d.decision as action, d.reason, d.decided_via as via,
              d.decided_at as at, to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place,
              d.decided_by as by, trim(b.given_name || ' ' || b.family_name) as "byName",
              left(p.subject, ${longestLine}) as subject, left(p.author_name, ${longestLine}) as "authorName",
              left(p.author_address, ${longestLine}) as "authorAddress", next.decision as sequel
       from moderation_decision d
       join held_message h on h.id = d.held_message_id
       join post p on p.id = h.post_id
       left join person b on b.id = d.decided_by
       left join moderation_decision next
         on d.decision in ('approve', 'trust') and next.held_message_id = d.held_message_id and next.version = d.version + 1
       where d.list_id = $1 and d.decision <> 'release'
         and ($2::text is null or d.decision = $2)
         and ($3::text is null or case when $3 = 'nobody' then d.decided_by is null else d.decided_by::text = $3 end)
         and ($4::timestamptz is null or d.decided_at >= $4) and ($5::timestamptz is null or d.decided_at < $5)
         and ($6::text is null or p.subject ilike $6 or p.author_name ilike $6 or p.author_address ilike $6
              or d.reason ilike $6)
         and ($7::timestamptz is null or (d.decided_at, d.id) < ($7, $8::uuid))
       order by d.decided_at desc, d.id desc limit $9`,
      [
        listId,
        filter.action ?? null,
        filter.by ?? null,
        this.monthStart(filter.month),
        this.monthStart(filter.month === undefined ? undefined : monthAfter(filter.month)),
        patternOf(filter.words),
        after?.since ?? null,
        after?.id ?? null,
        limit,
      ],
    );
  }

  /** Those who decided on a list, by name. */
  deciders(listId: string): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.dataSource.query(
      `select p.id, trim(p.given_name || ' ' || p.family_name) as name from person p
       where p.id in (select decided_by from moderation_decision where list_id = $1 and decided_by is not null)
       order by p.family_name, p.given_name, p.id`,
      [listId],
    );
  }

  /** When the first decision on a list was taken; null when none was. */
  async since(listId: string): Promise<Date | null> {
    const [row]: { at: Date }[] = await this.dataSource.query(
      `select decided_at as at from moderation_decision where list_id = $1 and decision <> 'release'
       order by decided_at limit 1`,
      [listId],
    );
    return row?.at ?? null;
  }

  private monthStart(month: string | undefined): Date | null {
    return month === undefined ? null : startOfDay(`${month}-01`, this.config.timeZone);
  }
}
