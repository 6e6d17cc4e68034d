import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addressHash } from '../../community/directory/address-hash.js';
import { Config } from '../../foundation/config/config.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { SpamChoice } from './forwarding-choice.entity.js';
import { LifetimeAddress } from './lifetime-address.entity.js';
import { lifetimeLocal, type Named } from './local-name.js';

/** Whom an address at the members' domain leads to. */
export interface LifetimeRecipient {
  /** As it was given: lower case, without detail. */
  readonly local: string;
  readonly personId: string;
  readonly name: string;
  readonly language: Language;
  /** Where mail goes; nowhere for the deceased, and for somebody without a proven address. */
  readonly targets: readonly string[];
  readonly spam: SpamChoice;
  /** It is no person, and nothing goes on: whoever writes there took the address somewhere. */
  readonly isCanary: boolean;
}

interface Nameless extends Named {
  readonly id: string;
}

/** Namesakes of one promotion; a thousand would be a broken import. */
const mostNamesakes = 999;

const withoutAddress = `
  select p.id, p.given_name as "givenName", p.family_name as "familyName", p.promotion
  from person p
  where p.promotion is not null and p.is_registered
    and not exists (select from lifetime_address l where l.person_id = p.id and l.kind = 'lifetime')
  order by p.created_at, p.id`;

const recipientOf = `
  select l.local, p.id as "personId", trim(p.given_name || ' ' || p.family_name) as name, p.language,
         coalesce(c.spam, 'let') as spam, false as "isCanary",
         case when p.deceased_on is not null then '{}' else array(
           select a.address::text from address a
           where a.person_id = p.id and a.verified_at is not null
             and split_part(a.address::text, '@', 2) <> all ($2::text[])
             and case when chosen.some then exists (
                        select from forwarding_target t where t.person_id = p.id and t.address_id = a.id)
                      else a.is_preferred end
           order by a.is_preferred desc, a.address) end as targets
  from lifetime_address l join person p on p.id = l.person_id
  left join forwarding_choice c on c.person_id = p.id
  cross join lateral (
    select exists (select from forwarding_target t join address a on a.id = t.address_id and a.person_id = p.id
                   where t.person_id = p.id and a.verified_at is not null) as some) as chosen
  where l.local = $1 and l.given_up_at is null`;

/** The addresses at the members' domain: each is one person's, and was never anybody else's. */
@Injectable()
export class LifetimeAddresses {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** Null for an address that is nobody's. @param local lower case, without detail */
  async recipient(local: string): Promise<LifetimeRecipient | null> {
    const { memberDomain, mailDomain } = this.config;
    const [found]: LifetimeRecipient[] = await this.dataSource.query(recipientOf, [
      local,
      // Mail that came back to us would only go round.
      [memberDomain, mailDomain],
    ]);
    return found ?? null;
  }

  /** Where the bearer of this address is known, whether or not it receives; null for nobody. */
  async personalAddress(local: string): Promise<string | null> {
    const [found]: { address: string }[] = await this.dataSource.query(
      `select a.address::text as address from lifetime_address l
       join address a on a.person_id = l.person_id and a.is_preferred where l.local = $1`,
      [local],
    );
    return found?.address ?? null;
  }

  /** Those that receive and, last, the aliases that were given up. */
  ofPerson(personId: string, manager = this.dataSource.manager): Promise<LifetimeAddress[]> {
    return manager.find(LifetimeAddress, {
      where: { personId },
      order: { givenUpAt: { direction: 'ASC', nulls: 'FIRST' }, kind: 'DESC', givenAt: 'ASC', local: 'ASC' },
    });
  }

  /** The addresses at which somebody receives, whole; the one made from their name first. */
  async receiving(personId: string, manager = this.dataSource.manager): Promise<string[]> {
    const theirs = await this.ofPerson(personId, manager);
    return theirs
      .filter(({ givenUpAt }) => givenUpAt === null)
      .map(({ local }) => `${local}@${this.config.memberDomain}`);
  }

  /**
   * Gives everybody of the directory who has a promotion their address, if they have none. Whoever brings people in
   * calls it; a job does, for those who came by another way. @returns how many were given
   */
  async giveMissing(actor: Actor, now: Date): Promise<number> {
    if ((await this.dataSource.query(`${withoutAddress} limit 1`)).length === 0) return 0;
    return this.dataSource.transaction(manager => this.giveMissingIn(manager, actor, now));
  }

  /** The same in the caller's transaction. */
  async giveMissingIn(manager: EntityManager, actor: Actor, now: Date): Promise<number> {
    // Two at once would give one name to two people, and one of them would fail.
    await lockNames(manager);
    const people: Nameless[] = await manager.query(withoutAddress);
    if (people.length === 0) return 0;
    const locals = await freeLocals(manager, people);
    await manager.query(
      `insert into lifetime_address (person_id, local, kind, given_at)
       select person_id, local, 'lifetime', $3 from unnest($1::uuid[], $2::text[]) as given (person_id, local)`,
      [people.map(({ id }) => id), people.map(({ id }) => locals.get(id)), now],
    );
    await this.journal.record(manager, {
      at: now,
      actor,
      action: 'lifetime-addresses.given',
      subjectKind: 'directory',
      subjectId: 'people',
      values: { given: people.length },
    });
    return people.length;
  }
}

/** Whoever gives a name holds this until the transaction ends. */
export async function lockNames(manager: EntityManager): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('lifetime-addresses', 0))`);
}

/** Which of these are somebody's, or were. */
export async function takenLocals(manager: EntityManager, locals: readonly string[]): Promise<Set<string>> {
  const rows: { local: string }[] = await manager.query(
    `select asked.local from unnest($1::text[], $2::bytea[]) as asked (local, hash)
     where exists (select from lifetime_address l where l.local = asked.local)
        or exists (select from canary c where c.local = asked.local)
        or exists (select from retired_local r where r.local_hash = asked.hash)`,
    [locals, locals.map(addressHash)],
  );
  return new Set(rows.map(({ local }) => local));
}

/** By person id. Who came first has the name, the next ones a number: one question for each round of namesakes. */
async function freeLocals(
  manager: EntityManager,
  people: readonly Nameless[],
): Promise<ReadonlyMap<string, string>> {
  const given = new Map<string, string>();
  const used = new Set<string>();
  let waiting = people;
  for (let namesake = 1; waiting.length > 0; namesake++) {
    if (namesake > mostNamesakes) throw new RangeError('too many people of one name in one promotion');
    const asked = waiting.map(person => ({ person, local: lifetimeLocal(person, namesake) }));
    const taken = await takenLocals(
      manager,
      asked.map(({ local }) => local),
    );
    const isGiven = ({ person, local }: (typeof asked)[number]): boolean => {
      if (taken.has(local) || used.has(local)) return false;
      used.add(local);
      given.set(person.id, local);
      return true;
    };
    waiting = asked.filter(one => !isGiven(one)).map(({ person }) => person);
  }
  return given;
}
