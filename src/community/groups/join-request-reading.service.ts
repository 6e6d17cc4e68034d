import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import type { JoinRequestState } from './join-request-transitions.js';

/** A request with the names of whoever asked and decided, for those who run the group. */
export interface ShownRequest {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly promotion: number | null;
  /** The preferred one; empty for somebody who has none left. */
  readonly address: string;
  /** Of the directory. */
  readonly isRegistered: boolean;
  readonly language: Language;
  readonly reason: string;
  readonly createdAt: Date;
  readonly state: JoinRequestState;
  readonly answer: string;
  /** Null while it waits, for a command, and for an account that is no more. */
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
}

const shown = `
  select r.id, r.person_id as "personId", trim(p.given_name || ' ' || p.family_name) as name, p.promotion,
         coalesce(a.address::text, '') as address, p.is_registered as "isRegistered", p.language, r.reason,
         r.created_at as "createdAt", r.state, r.answer,
         nullif(trim(d.given_name || ' ' || d.family_name), '') as "decidedByName", r.decided_at as "decidedAt"
  from join_request r
  join person p on p.id = r.person_id
  left join address a on a.person_id = r.person_id and a.is_preferred
  left join person d on d.id = r.decided_by`;

/** Reads requests as their deciders see them. */
@Injectable()
export class JoinRequestReading {
  constructor(private readonly dataSource: DataSource) {}

  /** The oldest first. */
  waiting(groupId: string, limit = 200): Promise<ShownRequest[]> {
    return this.dataSource.query(
      `${shown} where r.group_id = $1 and r.state = 'waiting' order by r.created_at, r.id limit $2`,
      [groupId, limit],
    );
  }

  /** Those decided or taken back, the last one first. */
  decided(groupId: string, limit = 20): Promise<ShownRequest[]> {
    return this.dataSource.query(
      `${shown} where r.group_id = $1 and r.state <> 'waiting' order by r.decided_at desc, r.id limit $2`,
      [groupId, limit],
    );
  }

  /** Those of these ids that were made to this group. */
  among(groupId: string, ids: readonly string[]): Promise<ShownRequest[]> {
    return this.dataSource.query(
      `${shown} where r.group_id = $1 and r.id = any($2::uuid[]) order by r.created_at, r.id`,
      [groupId, ids],
    );
  }
}
