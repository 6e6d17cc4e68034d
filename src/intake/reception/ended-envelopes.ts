import type { EntityManager } from 'typeorm';
import { preparedIn } from '../../foundation/database/prepared.js';

/** What the database finds behind an address: the local part at the members' domain, and the whole of it. */
export interface Asked {
  readonly local: string | null;
  readonly address: string | null;
}

/** A message that is whole, unless its sender reaches too many by it. */
export interface EndedEnvelope {
  readonly instance: string;
  /** The only one, if it has one only. */
  readonly recipient: Asked;
  /** Who signed in. */
  readonly user: Asked;
  /** Who sends it when `user` is no person. */
  readonly bearer: string;
  readonly authorAddress: string;
  readonly at: Date;
  /** Whom its sender reached since then counts. */
  readonly since: Date;
  readonly mostInMessage: number;
  readonly mostBySender: number;
}

/** Whom it is for. */
export interface CountedEnvelope {
  /** Of the directory, each once. */
  readonly people: number;
  /** By this sender; null when nobody was counted: there is none, or more than may be in a message. */
  readonly reached: number | null;
  /** Entries of the directory that are nobody. */
  readonly canaryIds: readonly string[];
}

/** Whoever `asked` names as `local` at the members' domain, or by the address. */
const personBehind = (asked: string): string => `
  select p.id from person p
  where p.is_registered and p.id = coalesce(
    (select person_id from lifetime_address where local = ${asked}local and given_up_at is null),
    (select person_id from address where address = ${asked}address))`;

/** Or an entry that is nobody, and that nobody was told of. */
export const recipientBehind = `${personBehind('asked.')}
  union all select c.id from canary c where c.local = asked.local and c.ended_at is null`;

/**
 * Messages that end at about the same time, in one statement that is a transaction: all their recipients are taken, so that
 * whoever asks again about a message asks about nobody, and counted with what their senders reached before. Senders are in
 * the order of their locks, since another node may end messages of the same ones. A count is in force for every node when
 * the statement ends, and on the disk soon after: nobody waits for a disk here.
 */
export async function endTogether(
  manager: EntityManager,
  ended: readonly EndedEnvelope[],
): Promise<CountedEnvelope[]> {
  const rows = await preparedIn<CountedEnvelope & { readonly place: number }>(manager, 'policy-end', end, [
    ended.map(({ instance }) => instance),
    ended.map(({ recipient }) => recipient.local),
    ended.map(({ recipient }) => recipient.address),
    ended.map(({ user }) => user.local),
    ended.map(({ user }) => user.address),
    ended.map(({ bearer }) => bearer),
    ended.map(({ authorAddress }) => authorAddress),
    ended.map(({ at }) => at),
    ended.map(({ since }) => since),
    ended.map(({ mostInMessage }) => mostInMessage),
    ended.map(({ mostBySender }) => mostBySender),
  ]);
  const counted = new Map(rows.map(row => [row.place, row]));
  return ended.map((_message, at) => counted.get(at + 1) ?? forNobody);
}

const forNobody: CountedEnvelope = { people: 0, reached: null, canaryIds: [] };

const end = `
  with asked as (
    select * from unnest((select $1::text[]), $2::text[], $3::citext[], $4::text[], $5::citext[], $6::uuid[], $7::text[],
                         $8::timestamptz[], $9::timestamptz[], $10::int[], $11::int[]) with ordinality
      as asked (instance, local, address, user_local, user_address, sender, sender_address, at, since, most_in_message,
                most_by_sender, place)),
  taken as (delete from policy_recipient where instance = any($1) returning instance, bearer),
  named as (
    select min(place) as place, bearer from taken join asked using (instance) group by instance, bearer
    union select place, found.id from asked, lateral (${recipientBehind}) as found),
  message as (
    select place, array_agg(bearer_number(bearer)) filter (where canary.id is null) as bearers,
           coalesce(array_agg(bearer) filter (where canary.id is not null), '{}') as canaries
    from named left join canary on canary.id = bearer group by place),
  counted as materialized (
    select place, instance, coalesce((${personBehind('user_')}), sender) as author, sender_address, bearers,
           coalesce(cardinality(bearers), 0) as people, canaries, at, since, most_in_message, most_by_sender
    from message join asked using (place))
  select place::int, people, canaries::text[] as "canaryIds",
         case when people between 1 and most_in_message
              then ledger_count_envelope(author, sender_address, instance, bearers, at, since, most_by_sender) end as reached,
         set_config('synchronous_commit', 'off', true)
  from (select * from counted order by hashtextextended(author::text, 1), place) in_order`;
