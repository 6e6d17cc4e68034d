import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AdditionState } from './addition.entity.js';
import { columnsOfTarget, type Target } from './target.js';

/** An addition with the names of whoever and whatever it is about. */
export interface AdditionRecord {
  readonly id: string;
  readonly groupId: string | null;
  readonly listId: string | null;
  /** The group's name, or the list's. */
  readonly targetName: string;
  readonly reason: string;
  readonly state: AdditionState;
  readonly personCount: number;
  readonly registeredCount: number;
  readonly sizeBefore: number;
  /** Null for an account that is no more, or a command. */
  readonly proposedByName: string | null;
  readonly proposedAt: Date;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly answer: string;
}

export interface AdditionPerson {
  readonly address: string;
  readonly name: string;
  readonly promotion: number | null;
  readonly isRegistered: boolean;
}

/** How somebody came in: what was written, by whom, when. */
export interface RecordedReason {
  readonly reason: string;
  readonly byName: string | null;
  readonly at: Date;
}

/** One line of an addition, for its own reader. */
export interface AddedLine extends RecordedReason {
  readonly groupId: string | null;
  readonly listId: string | null;
  readonly personId: string | null;
  readonly address: string;
}

const nameOf = (alias: string) => `nullif(trim(${alias}.given_name || ' ' || ${alias}.family_name), '')`;

const records = `
  select a.id, a.group_id as "groupId", a.list_id as "listId", coalesce(g.name, l.name::text) as "targetName",
         a.reason, a.state, a.person_count as "personCount", a.registered_count as "registeredCount",
         a.size_before as "sizeBefore", ${nameOf('p')} as "proposedByName", a.proposed_at as "proposedAt",
         ${nameOf('d')} as "decidedByName", a.decided_at as "decidedAt", a.answer
  from addition a
  left join "group" g on g.id = a.group_id
  left join list l on l.id = a.list_id
  left join person p on p.id = a.proposed_by
  left join person d on d.id = a.decided_by`;

/** Reads what was added, by whom and why. */
@Injectable()
export class AdditionRecords {
  constructor(private readonly dataSource: DataSource) {}

  /** What waits for an operator, the oldest first. */
  waiting(limit = 200): Promise<AdditionRecord[]> {
    return this.dataSource.query(`${records} where a.state = 'waiting' order by a.proposed_at limit $1`, [
      limit,
    ]);
  }

  /** What operators decided last. */
  decided(limit = 20): Promise<AdditionRecord[]> {
    return this.dataSource.query(
      `${records} where a.state in ('approved', 'refused') order by a.decided_at desc limit $1`,
      [limit],
    );
  }

  waitingFor(target: Target): Promise<AdditionRecord[]> {
    const { groupId, listId } = columnsOfTarget(target);
    return this.dataSource.query(
      `${records} where a.state = 'waiting' and (a.group_id = $1 or a.list_id = $2) order by a.proposed_at`,
      [groupId, listId],
    );
  }

  async find(id: string): Promise<AdditionRecord | null> {
    const [record]: AdditionRecord[] = await this.dataSource.query(`${records} where a.id = $1`, [id]);
    return record ?? null;
  }

  /** So many of the people of an addition from a place on, those of the directory before the others. */
  peopleOf(id: string, limit: number, offset = 0): Promise<AdditionPerson[]> {
    return this.dataSource.query(
      `select l.address::text as address, coalesce(${nameOf('p')}, l.name) as name,
              coalesce(p.promotion, l.promotion) as promotion, coalesce(p.is_registered, false) as "isRegistered"
       from addition_line l left join person p on p.id = l.person_id
       where l.addition_id = $1
       order by coalesce(p.is_registered, false) desc, l.address limit $2 offset $3`,
      [id, limit, offset],
    );
  }

  /** The last recorded consent by which a person, or an address, came in; null for whoever came by themselves. */
  async reasonFor(
    target: Target,
    { personId, address }: { readonly personId: string | null; readonly address: string },
  ): Promise<RecordedReason | null> {
    const { groupId, listId } = columnsOfTarget(target);
    const [row]: RecordedReason[] = await this.dataSource.query(
      `select a.reason, ${nameOf('p')} as "byName", l.entered_at as at
       from addition a
       join addition_line l on l.addition_id = a.id
       left join person p on p.id = a.proposed_by
       where (a.group_id = $1 or a.list_id = $2) and l.entered_at is not null
         and (l.person_id = $3 or (l.person_id is null and l.address = $4::citext))
       order by l.entered_at desc limit 1`,
      [groupId, listId, personId, address],
    );
    return row ?? null;
  }

  /** Its reason is empty while it is held. */
  async line(id: string, now: Date): Promise<AddedLine | null> {
    const [row]: AddedLine[] = await this.dataSource.query(
      `select case when a.reason_held_until > $2 then '' else a.reason end as reason, ${nameOf('p')} as "byName", l.entered_at as at, a.group_id as "groupId",
              a.list_id as "listId", l.person_id as "personId", l.address::text as address
       from addition_line l
       join addition a on a.id = l.addition_id
       left join person p on p.id = a.proposed_by
       where l.id = $1 and l.entered_at is not null`,
      [id, now],
    );
    return row ?? null;
  }
}
