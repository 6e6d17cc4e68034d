import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { wordPatterns } from '../../foundation/search-words.js';
import type { GroupRole } from './group-member.entity.js';

export interface MemberQuery {
  /** Words of a name, an address or a promotion, accents and case put aside. */
  readonly words: string;
  /** Null: everybody. */
  readonly isX: boolean | null;
  readonly role: GroupRole | null;
  /** Only those no mail can reach: no address left, or deceased. */
  readonly isUnreachable: boolean;
  readonly sort: 'name' | 'promotion' | 'joined';
  /** Looks for words in names and promotions alone: what somebody may not see can't be searched for. */
  readonly isByNameOnly?: boolean;
}

export interface RosterMember {
  readonly personId: string;
  readonly name: string;
  readonly promotion: number | null;
  /** The preferred one; empty for somebody who has none left. */
  readonly address: string;
  readonly isRegistered: boolean;
  readonly isDeceased: boolean;
  readonly role: GroupRole;
  readonly joinedAt: Date;
}

export interface RosterPage {
  readonly members: readonly RosterMember[];
  /** Over all pages. */
  readonly total: number;
}

const orders: Readonly<Record<MemberQuery['sort'], string>> = {
  name: 'folded(p.family_name), folded(p.given_name), m.person_id',
  promotion: 'p.promotion desc nulls last, folded(p.family_name), m.person_id',
  joined: 'm.joined_at desc, folded(p.family_name), m.person_id',
};

/** The members of a group, found and sorted where they are kept. */
@Injectable()
export class MemberRosterService {
  constructor(private readonly dataSource: DataSource) {}

  /** @param size null: all of them. */
  async page(groupId: string, query: MemberQuery, from = 0, size: number | null = null): Promise<RosterPage> {
    const rows: (RosterMember & { total: number })[] = await this.dataSource.query(
      `select m.person_id as "personId", trim(p.given_name || ' ' || p.family_name) as name, p.promotion,
              coalesce(a.address::text, '') as address, p.is_registered as "isRegistered",
              p.deceased_on is not null as "isDeceased", m.role, m.joined_at as "joinedAt",
              count(*) over ()::integer as total
       from group_member m
       join person p on p.id = m.person_id
       left join address a on a.person_id = m.person_id and a.is_preferred
       where m.group_id = $1
         and ($2::text[] = '{}' or folded(concat(p.given_name, ' ', p.family_name, ' ', case when not $8 then a.address end, ' x', p.promotion))
                                   like all ($2::text[]))
         and ($3::boolean is null or (p.promotion is not null) = $3)
         and ($4::text is null or m.role = $4)
         and (not $5 or a.address is null or p.deceased_on is not null)
       order by ${orders[query.sort]} offset $6 limit $7`,
      [
        groupId,
        wordPatterns(query.words),
        query.isX,
        query.role,
        query.isUnreachable,
        from,
        size,
        query.isByNameOnly ?? false,
      ],
    );
    if (rows.length === 0 && from > 0) {
      return { members: [], total: (await this.page(groupId, query, 0, 1)).total };
    }
    return { members: rows, total: rows[0]?.total ?? 0 };
  }

  /** One member; null for somebody who is none. */
  async member(groupId: string, personId: string): Promise<RosterMember | null> {
    const [row]: RosterMember[] = await this.dataSource.query(
      `select m.person_id as "personId", trim(p.given_name || ' ' || p.family_name) as name, p.promotion,
              coalesce(a.address::text, '') as address, p.is_registered as "isRegistered",
              p.deceased_on is not null as "isDeceased", m.role, m.joined_at as "joinedAt"
       from group_member m
       join person p on p.id = m.person_id
       left join address a on a.person_id = m.person_id and a.is_preferred
       where m.group_id = $1 and m.person_id = $2`,
      [groupId, personId],
    );
    return row ?? null;
  }
}
