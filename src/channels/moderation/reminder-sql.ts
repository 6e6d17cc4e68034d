/** What may be for somebody: the rest of a big queue isn't read again for each. */
const isTheirs = `(
      list_id in (
        select list_id from list_moderator where person_id = $3
        union all
        select list_id from list_owner where person_id = $3
        union all
        select l.id from group_member a join list l on l.group_id = a.group_id
        where a.person_id = $3 and a.role = 'animator'
      ) or exists (select from role_grant where person_id = $3 and role = 'operator')
    )`;

/**
 * Who is to hear of which waiting message, and from which stage to which: those who decide on its list, from the third
 * its group's animators too, at the fourth the operators; and whoever is owed it. Of those who decide the first kind
 * that has anybody counts: moderators who want to be told; owners and animators; moderators who don't; operators. Who
 * can't act (dead, without an address, shut out) is nobody.
 * Values: 1 now, 2 ids of who is shut out, 3 one person, or null for all.
 */
const hearingSql = `
  with waiting as (
    select id, list_id, version, held_at from held_message where state = 'waiting' and ($3::uuid is null or ${isTheirs})
  ), place as (
    select id, group_id, platform_moderated_since is not null as is_platforms from list
    where deleted_at is null and id in (select list_id from waiting)
  ), hat as (
    select p.id as list_id, m.person_id, case when not m.may_decide then 'seeing' when m.is_told then 'told' else 'silent' end as kind
    from place p join list_moderator m on m.list_id = p.id where not p.is_platforms
    union all
    select p.id, o.person_id, 'owner' from place p join list_owner o on o.list_id = p.id where not p.is_platforms
    union all
    select p.id, a.person_id, 'animator' from place p join group_member a on a.group_id = p.group_id
    where a.role = 'animator' and not p.is_platforms
    union all
    select p.id, r.person_id, 'operator' from place p cross join role_grant r where r.role = 'operator'
  ), active as materialized (
    select hat.*, case kind when 'told' then 1 when 'owner' then 2 when 'animator' then 2 when 'silent' then 3
                            when 'operator' then 4 end as turn
    from hat join person on person.id = hat.person_id
    join address on address.person_id = person.id and address.is_preferred
    where person.deceased_on is null and person.id <> all($2::uuid[])
  ), deciding as (
    select list_id, person_id from (select *, min(turn) over (partition by list_id) as first from active) each
    where turn = first
  ), hearing as (
    select w.*, d.person_id, 1 as first_stage, 3 as last_stage from waiting w join deciding d using (list_id)
    union all
    select w.*, a.person_id, 3, 3 from waiting w join active a using (list_id)
    where a.kind = 'animator' and w.held_at <= $1::timestamptz - interval '72 hours'
    union all
    select w.*, a.person_id, 4, 4 from waiting w join active a using (list_id)
    where a.kind = 'operator' and w.held_at <= $1::timestamptz - interval '168 hours'
    union all
    select w.*, n.person_id, 0, 0 from waiting w join moderator_notice n on n.held_message_id = w.id and n.is_owed
    where exists (select from active a where a.list_id = w.list_id and a.person_id = n.person_id)
  ), known as (
    select h.*, coalesce(told.stage, 0) as told_stage, told.owed_since
    from hearing h
    cross join lateral (
      -- What came back from its author is told anew.
      select max(n.stage) as stage, min(n.told_at) filter (where n.is_owed) as owed_since from moderator_notice n
      where n.held_message_id = h.id and n.person_id = h.person_id and n.told_at >= h.held_at
    ) told
  ), stage (number, after) as (
    values (1, interval '6 hours'), (2, interval '24 hours'), (3, interval '72 hours'), (4, interval '168 hours')
  )`;

/** Since when each person is owed news, or a reminder is due to them. */
export const peopleDueSql = `${hearingSql}
  select k.person_id as "personId", min(k.owed_since) as "owedSince",
         min(k.held_at + s.after) filter (where s.number > k.told_stage) as "reminderSince"
  from known k
  left join stage s on s.number between k.first_stage and k.last_stage and k.held_at + s.after <= $1
  where $3::uuid is null or k.person_id = $3
  group by k.person_id
  having min(k.owed_since) is not null or bool_or(s.number > k.told_stage)`;

/**
 * What one person is to hear of, the oldest first, each with the stage it counts for: a stage that the next hour would
 * bring is told along with the others. Of one person only.
 */
export const messagesForSql = `${hearingSql}, theirs as (
    select k.id, greatest(max(s.number), max(k.told_stage)) as stage
    from known k
    left join stage s on s.number between k.first_stage and k.last_stage
                     and k.held_at + s.after <= $1::timestamptz + interval '1 hour'
    where k.person_id = $3
    group by k.id
  )
  select h.id as "heldMessageId", h.version, h.held_at as "heldAt", coalesce(t.stage, 0) as stage, l.name as "listName", l.policy,
         left(p.subject, 300) as subject, left(p.author_name, 300) as "authorName",
         left(p.author_address, 300) as "authorAddress", p.reasons, p.identity, h.preview
  from theirs t
  join held_message h on h.id = t.id join post p on p.id = h.post_id join list l on l.id = h.list_id
  order by h.held_at, h.id`;
