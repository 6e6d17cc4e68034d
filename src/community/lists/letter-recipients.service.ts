import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SqlValues } from '../../foundation/database/sql-values.js';
import type { Recipients } from './recipients.service.js';
import { reachable, reachableAt } from './reachable.js';

/** Who a letter is for, as its own room says it. */
export interface LetterReaders {
  readonly letterId: string;
  /** `directory`: everybody registered; `group`: its members; `subscribers`: who asked for it, and nobody else. */
  readonly audience: 'directory' | 'group' | 'subscribers';
  readonly groupId: string | null;
  /** Of a group that shows itself to nobody else: who asked for it gets it only as a member. */
  readonly isMembersOnly: boolean;
}

const uuidLength = 36;

/** Who receives an issue of a letter: found when it is sent, one copy for a person. */
@Injectable()
export class LetterRecipients {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Its audience, less who left it, and who asked for it; without anybody who is not reachable or paused all lists.
   * Whoever has no row gets one in the same statement: every copy has its leave link.
   */
  async recipientsOf(manager: EntityManager, readers: LetterReaders, now: Date): Promise<Recipients> {
    const values = new SqlValues();
    const [letter, at] = [values.add(readers.letterId), values.add(now)];
    const [row]: { lines: string | null }[] = await manager.query(
      `with reader as materialized (select p.id from person p where ${inAudience(readers, values)}),
       made as (
         insert into letter_subscription (letter_id, person_id, state, via, changed_at)
         select ${letter}, r.id, 'by-audience', 'audience', ${at}::timestamptz from reader r
         where not exists (select from letter_subscription s where s.letter_id = ${letter} and s.person_id = r.id)
         order by r.id
         on conflict (letter_id, person_id) do update set state = letter_subscription.state
         returning id, person_id, state),
       in_force as (
         select s.id, s.person_id from letter_subscription s
         where s.letter_id = ${letter} and s.person_id is not null and ${choosesIt(readers, values)}
         union all select id, person_id from made where state <> 'left'),
       copy as (
         select s.person_id as bearer, s.id, a.address from in_force s ${receiving(at)}
         union all ${addressesOf(readers, letter, at)})
       select string_agg(concat(bearer, id, address), E'\\n' order by bearer) as lines from copy`,
      values.all,
    );
    const lines = row?.lines?.split('\n') ?? [];
    return {
      bearers: lines.map(line => line.slice(0, uuidLength)),
      subscriptionIds: lines.map(line => line.slice(uuidLength, 2 * uuidLength)),
      addresses: lines.map(line => line.slice(2 * uuidLength)),
    };
  }

  /** How many copies an issue would make now. */
  async count(readers: LetterReaders, now: Date): Promise<number> {
    const values = new SqlValues();
    const [letter, at] = [values.add(readers.letterId), values.add(now)];
    const [row]: { count: number }[] = await this.dataSource.query(
      `with reader as materialized (select p.id from person p where ${inAudience(readers, values)}),
       in_force as (
         select s.person_id from letter_subscription s
         where s.letter_id = ${letter} and ${choosesIt(readers, values)}
         union select r.id from reader r
         where not exists (select from letter_subscription s where s.letter_id = ${letter} and s.person_id = r.id))
       select (select count(*) from in_force s ${receiving(at)})::int
              + (select count(*) from (${addressesOf(readers, letter, at)}) as strange)::int as count`,
      values.all,
    );
    return row?.count ?? 0;
  }

  /** Of these letters, those whose audience somebody is of, whatever they chose. */
  async lettersFor(personId: string, letters: readonly LetterReaders[]): Promise<Set<string>> {
    const values = new SqlValues();
    const person = values.add(personId);
    if (letters.length === 0) return new Set();
    const rows: { id: string }[] = await this.dataSource.query(
      letters
        .map(
          readers =>
            `select ${values.add(readers.letterId)}::uuid as id from person p
             where p.id = ${person} and ${inAudience(readers, values)}`,
        )
        .join(' union all '),
      values.all,
    );
    return new Set(rows.map(({ id }) => id));
  }
}

function inAudience({ audience, groupId }: LetterReaders, values: SqlValues): string {
  if (audience === 'subscribers') return 'false';
  return audience === 'directory' ? 'p.is_registered' : isMember('p.id', groupId, values);
}

/** A row `s` that brings a copy. */
function choosesIt(readers: LetterReaders, values: SqlValues): string {
  const asked = readers.isMembersOnly
    ? `s.state = 'subscribed' and ${isMember('s.person_id', readers.groupId, values)}`
    : `s.state = 'subscribed'`;
  return `(${asked} or s.state = 'by-audience' and s.person_id in (select r.id from reader r))`;
}

/** Copies to addresses of nobody the directory knows; what is for members alone has none. */
function addressesOf({ isMembersOnly }: LetterReaders, letter: string, now: string): string {
  return `
    select md5(lower(s.address::text))::uuid as bearer, s.id, s.address from letter_subscription s
    where s.letter_id = ${letter} and s.address is not null and s.state = 'subscribed' and ${String(!isMembersOnly)}
      and ${reachableAt('s.address', now)}`;
}

function isMember(person: string, groupId: string | null, values: SqlValues): string {
  return `exists (select from group_member m where m.group_id = ${values.add(groupId)}::uuid and m.person_id = ${person})`;
}

function receiving(now: string): string {
  return `
    join person p on p.id = s.person_id
    join address a on a.person_id = s.person_id and a.is_preferred
    left join subscriber_preference pref on pref.person_id = s.person_id
    where (pref.is_paused is not true or pref.paused_until <= ${now}) and ${reachable(now)}`;
}
