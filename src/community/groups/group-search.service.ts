import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { GroupKind } from './group.entity.js';
import type { GroupRole } from './group-member.entity.js';

/** Whose search it is: a private group is found by those who may see it (`canSee`). */
export interface Seeker {
  /** Null for a stranger. */
  readonly personId: string | null;
  /** Role names as `accounts` gives them. */
  readonly roles: readonly string[];
}

export interface GroupQuery {
  /** In any case, with or without accents; each word must begin one of the group's. */
  readonly words: string;
  readonly kind: GroupKind | null;
  readonly region: string | null;
  readonly subject: string | null;
  /** From 1. */
  readonly page: number;
}

export interface FoundGroup {
  readonly slug: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly description: string;
  readonly region: string;
  readonly subjects: readonly string[];
  readonly visibility: 'public' | 'private';
  readonly memberCount: number;
  /** The seeker's own; null for somebody who is no member. */
  readonly role: GroupRole | null;
}

export interface FoundGroups {
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly groups: readonly FoundGroup[];
}

/** What there is to choose from, with how many groups each has. */
export interface GroupFacets {
  readonly regions: readonly Facet[];
  readonly subjects: readonly Facet[];
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

const pageSize = 24;
/** More make no search better, and each is one more condition. */
const mostWords = 8;

const visible = `(g.visibility = 'public' or m.person_id is not null or $2)`;

/** Finds groups by their words, kind, region and subject. */
@Injectable()
export class GroupSearchService {
  constructor(private readonly dataSource: DataSource) {}

  /** The seeker's own groups first, then those whose name has the words, by name. */
  async find(query: GroupQuery, seeker: Seeker): Promise<FoundGroups> {
    const total = await this.count(query, seeker);
    const pageCount = Math.max(1, Math.ceil(total / pageSize));
    const page = Math.min(Math.max(1, query.page), pageCount);
    const { conditions, values } = conditionsOf(query, seeker);
    const words = wordsIn(query.words);
    const inName = words.length === 0 ? 'true' : `folded(g.name) ~ ('\\m' || folded($3))`;
    const groups: FoundGroup[] = await this.dataSource.query(
      `select g.slug, g.name, g.kind, g.description, g.region, g.subjects, g.visibility, m.role,
              (select count(*)::integer from group_member other where other.group_id = g.id) as "memberCount"
       from "group" g left join group_member m on m.group_id = g.id and m.person_id = $1
       where ${conditions}
       order by m.person_id is null, not ${inName}, g.kind = 'promotion', folded(g.name), g.slug
       limit ${pageSize} offset ${(page - 1) * pageSize}`,
      values,
    );
    return { total, page, pageCount, groups };
  }

  /** Over all groups the seeker may see, whatever else they ask for: a choice never disappears under the hand. */
  async facets({ personId, roles }: Seeker): Promise<GroupFacets> {
    const seen = `from "group" g left join group_member m on m.group_id = g.id and m.person_id = $1
                  where ${visible}`;
    const values = [personId, roles.includes('operator')];
    const [regions, subjects] = await Promise.all([
      this.dataSource.query<Facet[]>(
        `select region as value, count(*)::integer as count ${seen} and region <> ''
         group by region order by folded(region)`,
        values,
      ),
      this.dataSource.query<Facet[]>(
        `select value, count(*)::integer as count
         from (select unnest(g.subjects) as value ${seen}) as each
         group by value order by folded(value)`,
        values,
      ),
    ]);
    return { regions, subjects };
  }

  private async count(query: GroupQuery, seeker: Seeker): Promise<number> {
    const { conditions, values } = conditionsOf(query, seeker);
    const [row]: { total: number }[] = await this.dataSource.query(
      `select count(*)::integer as total
       from "group" g left join group_member m on m.group_id = g.id and m.person_id = $1
       where ${conditions}`,
      values,
    );
    return row?.total ?? 0;
  }
}

/** Parameters 1 and 2 are the seeker's, from 3 on the words. */
function conditionsOf(
  { words, kind, region, subject }: GroupQuery,
  { personId, roles }: Seeker,
): { conditions: string; values: unknown[] } {
  const values: unknown[] = [personId, roles.includes('operator')];
  const conditions = [visible];
  for (const word of wordsIn(words)) {
    conditions.push(
      `group_words(g.name, g.description, g.region, g.subjects) ~ ('\\m' || folded($${values.push(word)}))`,
    );
  }
  if (kind !== null) conditions.push(`g.kind = $${values.push(kind)}`);
  if (region !== null) conditions.push(`g.region = $${values.push(region)}`);
  if (subject !== null) conditions.push(`$${values.push(subject)} = any(g.subjects)`);
  return { conditions: conditions.join(' and '), values };
}

/** Letters and digits only, so that no word means anything to a regular expression. */
function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, mostWords).map(word => word.slice(0, 60));
}
