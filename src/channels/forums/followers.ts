import type { EntityManager } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import type { FollowReason } from './forum-correspondence.entity.js';
import { becauseSql, coversSql, nearestSql } from './follows.service.js';
import { canRead } from './forum-permissions.js';
import type { MailedMessage } from './mailed-message.js';

/** Somebody who gets a message by mail. */
export interface Follower {
  readonly personId: string;
  readonly address: string;
  readonly language: Language;
  /** What brings it to them, the nearest to it. */
  readonly because: FollowReason;
}

interface Row extends Follower {
  readonly isMuted: boolean;
  readonly isPublicGroup: boolean | null;
  readonly role: string | null;
  readonly isModerator: boolean;
  readonly roles: string[];
}

/** Who writes in a thread follows it from then on, unless they said otherwise of all threads or of this one. */
export async function followWhatOneWrites(
  manager: EntityManager,
  { authorId, forum, threadId, publishedAt }: MailedMessage,
): Promise<void> {
  if (authorId === null) return;
  await manager.query(
    `insert into forum_follow (person_id, forum_id, thread_id, since)
     select $1, $2, $3, $4
     where not exists (select from forum_choice where person_id = $1 and not follows_own)
     on conflict (person_id, forum_id, category_id, ad_category, thread_id) do nothing`,
    [authorId, forum.id, threadId, publishedAt],
  );
}

/**
 * Those who follow a message and may still read it; never its author. Who follows several ways gets it once. Whoever is
 * dead, shut out or without an address gets nothing.
 */
export async function followersOf(
  manager: EntityManager,
  { forum, threadId, authorId, publishedAt }: MailedMessage,
  shutOut: ReadonlySet<string>,
): Promise<Follower[]> {
  const rows: Row[] = await manager.query(
    `select distinct on (w.person_id) w.person_id as "personId", a.address, p.language, ${becauseSql} as because,
            w.is_muted as "isMuted", g.visibility = 'public' as "isPublicGroup", gm.role,
            mod.person_id is not null as "isModerator",
            array(select r.role from role_grant r where r.person_id = w.person_id) as roles
     from forum_thread t join forum_follow w on ${coversSql}
     join person p on p.id = w.person_id and p.deceased_on is null
     join address a on a.person_id = p.id and a.is_preferred
     join forum f on f.id = t.forum_id left join "group" g on g.id = f.group_id
     left join group_member gm on gm.group_id = f.group_id and gm.person_id = w.person_id
     left join forum_moderator mod on mod.forum_id = f.id and mod.person_id = w.person_id
     where t.id = $1 and w.person_id is distinct from $2 and (w.is_muted or w.since <= $3)
     order by w.person_id, ${nearestSql}`,
    [threadId, authorId, publishedAt],
  );
  return rows.filter(row => !row.isMuted && !shutOut.has(row.personId) && mayRead(row, forum));
}

function mayRead(
  { personId, isPublicGroup, role, isModerator, roles }: Row,
  forum: MailedMessage['forum'],
): boolean {
  const isMember = role !== null;
  const viewer = {
    personId,
    seesGroup: isPublicGroup !== false || isMember || roles.includes('operator'),
    isMember,
    isAnimator: role === 'animator',
    isModerator,
    roles,
  };
  return canRead(viewer, forum);
}
