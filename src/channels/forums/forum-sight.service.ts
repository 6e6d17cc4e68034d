import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Forum } from './forum.entity.js';
import { canRead, type ForumViewer } from './forum-permissions.js';

/** Who looks, as every door knows them. */
export interface Reader {
  readonly personId: string | null;
  /** Role names as `accounts` gives them. */
  readonly roles: readonly string[];
}

export interface ForumGroup {
  readonly slug: string;
  readonly name: string;
}

/** A forum that somebody may read, and what they are in front of it. */
export interface ForumInSight {
  readonly forum: Forum;
  /** Null: a forum of the platform. */
  readonly group: ForumGroup | null;
  readonly viewer: ForumViewer;
}

interface SightRow {
  readonly id: string;
  readonly groupSlug: string | null;
  readonly groupName: string | null;
  readonly isPublicGroup: boolean | null;
  readonly role: string | null;
  readonly isModerator: boolean;
}

/** Finds forums as somebody sees them: what they may not read is not there for them. */
@Injectable()
export class ForumSight {
  constructor(private readonly dataSource: DataSource) {}

  /** Null for a slug no forum has, and for a forum that this reader may not read. */
  async bySlug(reader: Reader, slug: string): Promise<ForumInSight | null> {
    return (await this.seen(reader, 'f.slug = $2', slug.replaceAll('\0', '')))[0] ?? null;
  }

  async byId(reader: Reader, forumId: string): Promise<ForumInSight | null> {
    return (await this.seen(reader, 'f.id = $2', forumId))[0] ?? null;
  }

  /** The forums of a group, by name. */
  ofGroup(reader: Reader, groupId: string): Promise<ForumInSight[]> {
    return this.seen(reader, 'f.group_id = $2', groupId);
  }

  /** Every forum this reader may read: the platform's first, then the groups', by name. */
  all(reader: Reader): Promise<ForumInSight[]> {
    return this.seen(reader, '$2::text is null', null);
  }

  private async seen(
    { personId, roles }: Reader,
    where: string,
    value: string | null,
  ): Promise<ForumInSight[]> {
    const rows: SightRow[] = await this.dataSource.query(
      `select f.id, g.slug as "groupSlug", g.name as "groupName", g.visibility = 'public' as "isPublicGroup",
              m.role, mod.person_id is not null as "isModerator"
       from forum f left join "group" g on g.id = f.group_id
       left join group_member m on m.group_id = f.group_id and m.person_id = $1
       left join forum_moderator mod on mod.forum_id = f.id and mod.person_id = $1
       where ${where}`,
      [personId, value],
    );
    const forums = await this.dataSource
      .createQueryBuilder(Forum, 'f')
      .where('f.id = any(:ids)', { ids: rows.map(({ id }) => id) })
      .orderBy('f.groupId is not null')
      .addOrderBy('f.name')
      .addOrderBy('f.slug')
      .getMany();
    const byId = new Map(rows.map(row => [row.id, row]));
    return forums.flatMap(forum => {
      const row = byId.get(forum.id);
      if (row === undefined) return [];
      const viewer = viewerOf(row, personId, roles);
      return canRead(viewer, forum) ? [{ forum, group: groupOf(row), viewer }] : [];
    });
  }
}

function viewerOf(row: SightRow, personId: string | null, roles: readonly string[]): ForumViewer {
  const isMember = row.role !== null;
  return {
    personId,
    seesGroup: row.isPublicGroup !== false || isMember || roles.includes('operator'),
    isMember,
    isAnimator: row.role === 'animator',
    isModerator: row.isModerator,
    roles,
  };
}

function groupOf({ groupSlug, groupName }: SightRow): ForumGroup | null {
  return groupSlug === null ? null : { slug: groupSlug, name: groupName ?? '' };
}
