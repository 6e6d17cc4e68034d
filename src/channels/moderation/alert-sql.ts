/**
 * Lists on which nobody decides, and why. Named are the moderators who decide, the owners and the group's animators;
 * whoever is dead, without an address or shut out can't act. Of a list that nobody can act on, something must wait, or it
 * must be an open list of a group; of one whose people sleep, something must have waited for three days.
 * Values: 1 now, 2 ids of who is shut out.
 */
export const unmoderatedSql = `
  with place as (
    select l.id, l.group_id, l.closed_at, w.since
    from list l
    left join (select list_id, min(held_at) as since from held_message where state = 'waiting' group by list_id) w
      on w.list_id = l.id
    where l.deleted_at is null and l.platform_moderated_since is null
  ), named as (
    select m.list_id, m.person_id from list_moderator m join place on place.id = m.list_id where m.may_decide
    union select o.list_id, o.person_id from list_owner o join place on place.id = o.list_id
    union select p.id, a.person_id from place p join group_member a on a.group_id = p.group_id and a.role = 'animator'
  ), able as (
    select named.list_id, person.id as person_id
    from named join person on person.id = named.person_id
    join address on address.person_id = person.id and address.is_preferred
    where person.deceased_on is null and person.id <> all($2::uuid[])
  ), awake as (
    select list_id from able
    where exists (select from session s where s.person_id = able.person_id
                  and s.last_seen_at > $1::timestamptz - interval '2160 hours')
       or exists (select from api_token t where t.person_id = able.person_id
                  and t.last_used_at > $1::timestamptz - interval '2160 hours')
       or exists (select from moderation_decision d where d.decided_by = able.person_id
                  and d.decided_at > $1::timestamptz - interval '2160 hours')
  )
  select id, 'nobody' as cause from place
  where id not in (select list_id from able)
    and (since is not null or (group_id is not null and closed_at is null))
  union all
  select id, 'asleep' from place
  where since <= $1::timestamptz - interval '72 hours'
    and id in (select list_id from able) and id not in (select list_id from awake)`;
