import { waitingInForumsSql } from '../forums/forum-queue.service.js';

/** Of which `AuthorKind` the author of the post `p` is. */
const authorKindSql = `case when p.identity = 'contradicted' then 'contradicted'
                            when p.author_person_id is null then 'unknown' else 'known' end`;

const isOfList = '($4::uuid is null or h.list_id = $4)';
const hasReason = `($5::text is null or p.reasons @> jsonb_build_array(jsonb_build_object('code', $5::text)))`;
const isOfAuthor = `($6::text is null or ${authorKindSql} = $6)`;
const saysWords = `($7::text is null or p.subject ilike $7 or p.author_name ilike $7 or p.author_address ilike $7)`;

const waitingMessages = `from held_message h join post p on p.id = h.post_id
  where h.state = 'waiting' and h.list_id = any($1::uuid[])`;

/** None where a reason or an author is asked for: requests have neither. */
const waitingSubscriptions = `from subscription_request r
  join subscription s on s.id = r.subscription_id and s.state = 'requested'
  left join person p on p.id = s.person_id
  where r.outcome is null and r.list_id = any($2::uuid[]) and ($4::uuid is null or r.list_id = $4)
    and $5::text is null and $6::text is null
    and ($7::text is null or r.reason ilike $7 or s.name ilike $7 or s.address::text ilike $7
         or p.given_name || ' ' || p.family_name ilike $7)`;

const waitingMemberships = `from join_request r join person p on p.id = r.person_id
  where r.state = 'waiting' and r.group_id = any($3::uuid[])
    and $4::uuid is null and $5::text is null and $6::text is null
    and ($7::text is null or r.reason ilike $7 or p.given_name || ' ' || p.family_name ilike $7)`;

/** None where a list, a reason or an author of mail is asked for. @param forums the place of the forums' ids */
const waitingInForums = (forums: string): string => `from ${waitingInForumsSql} w
  join forum_message m on m.id = w.id join forum_thread t on t.id = m.thread_id left join person p on p.id = m.author_id
  where t.forum_id = any(${forums}::uuid[]) and $4::uuid is null and $5::text is null and $6::text is null
    and ($7::text is null or t.subject ilike $7 or p.given_name || ' ' || p.family_name ilike $7)`;

/** Each part of the queue is read no further than the page: behind its place, and as many as it holds. */
function part(kind: string, id: string, since: string, source: string): string {
  return `(select '${kind}' as kind, id, since from (select ${id} as id, ${since} as since ${source}) each
           where $9::timestamptz is null or (since, id) > ($9, $10::uuid) order by since, id limit $11)`;
}

const askedMessages = `${waitingMessages} and ${isOfList} and ${hasReason} and ${isOfAuthor} and ${saysWords}
  and coalesce($8::text, 'messages') = 'messages'`;
const unlessMessages = `and coalesce($8::text, 'requests') = 'requests'`;

/**
 * Kind, id and moment of a page's entries, oldest first.
 * Values: 1 lists seen, 2 lists decided on, 3 groups, 4 list, 5 reason, 6 author, 7 pattern of words, 8 kind, 9 and 10
 * the place behind which the page begins, 11 how many, 12 forums decided in.
 */
export const placesSql = `
  select kind, id, to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since
  from (${[
    part('message', 'h.id', 'h.held_at', askedMessages),
    part('subscription', 'r.id', 'r.requested_at', `${waitingSubscriptions} ${unlessMessages}`),
    part('membership', 'r.id', 'r.created_at', `${waitingMemberships} ${unlessMessages}`),
    part('forum', 'w.id', 'w.since', `${waitingInForums('$12')} and coalesce($8::text, 'forums') = 'forums'`),
  ].join(' union all ')}) entry
  order by entry.since, entry.id limit $11`;

/** How many there are of each value of a filter, the others as they are. Values: the first seven of `placesSql`, 8 forums. */
export const countsSql = `
  with message as materialized (
    select h.id, h.list_id, p.reasons, ${authorKindSql} as author,
           ${isOfList} as is_of_list, ${hasReason} as has_reason, ${isOfAuthor} as is_of_author
    ${waitingMessages} and ${saysWords}
  )
  select 'kind' as facet, 'messages' as value, count(*)::integer as count
    from message where is_of_list and has_reason and is_of_author
  union all select 'kind', 'subscriptions', count(*)::integer ${waitingSubscriptions}
  union all select 'kind', 'memberships', count(*)::integer ${waitingMemberships}
  union all select 'kind', 'forums', count(*)::integer ${waitingInForums('$8')}
  union all select 'list', list_id::text, count(*)::integer
    from message where has_reason and is_of_author group by list_id
  union all select 'author', author, count(*)::integer
    from message where is_of_list and has_reason group by author
  union all select 'reason', reason.value->>'code', count(distinct id)::integer
    from message, jsonb_array_elements(case jsonb_typeof(reasons) when 'array' then reasons else '[]' end) reason
    where is_of_list and is_of_author and reason.value->>'code' is not null group by 2
  order by 1, 3 desc, 2`;
