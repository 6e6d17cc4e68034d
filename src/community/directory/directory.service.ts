import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { queryPrepared } from '../../foundation/database/prepared.js';
import { isUniqueViolation } from '../../foundation/database/unique-violation.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import { asOneLine } from '../../foundation/one-line.js';
import { Address } from './address.entity.js';
import { Person } from './person.entity.js';
import { liftSuppression } from './suppression.service.js';

export interface NewPerson {
  readonly givenName: string;
  readonly familyName: string;
  /** The year of entry; null for somebody who is not an X. */
  readonly promotion: number | null;
  readonly language: Language;
  /** In any spelling; the first is the preferred one. */
  readonly addresses: readonly string[];
}

/** Somebody who just proved an address, by a click in a mail to it. */
export interface NewGuest {
  /** In any spelling of a valid address. */
  readonly address: string;
  /** As they wrote it; may be empty. */
  readonly name: string;
  readonly language: Language;
}

export type AddPersonOutcome =
  | { readonly kind: 'added'; readonly person: Person }
  | { readonly kind: 'address-taken' | 'bad-address'; readonly address: string };

/** What a letter to somebody needs. */
export interface Contact {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
}

/** Who is who, one person at a time. */
@Injectable()
export class DirectoryService {
  private readonly finding = new Gathered<string, string | null>(async (_manager, addresses) => {
    const people = await this.peopleAt([...new Set(addresses)]);
    return addresses.map(address => people.get(address.toLowerCase()) ?? null);
  });

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async addPerson(newcomer: NewPerson, actor: Actor, now: Date): Promise<AddPersonOutcome> {
    const bad = newcomer.addresses.find(address => canonicalAddress(address) === null);
    if (bad !== undefined) return { kind: 'bad-address', address: bad };
    const addresses = [...new Set(newcomer.addresses.map(address => canonicalAddress(address) ?? ''))];
    try {
      const person = await this.dataSource.transaction(manager =>
        this.insert(manager, newcomer, addresses, actor, now),
      );
      return { kind: 'added', person };
    } catch (error) {
      // The unique key answers, not a look beforehand: two who add one address at once cannot both win.
      if (!isUniqueViolation(error)) throw error;
      return { kind: 'address-taken', address: (await this.firstTaken(addresses)) ?? addresses[0] ?? '' };
    }
  }

  /**
   * The person of this address, or a new guest with it as verified preferred address. Its bearer asked, so a
   * suppression ends. The caller then gives them their old subscriptions (`BearersService.adoptAddresses`).
   */
  async addGuest(manager: EntityManager, guest: NewGuest, actor: Actor, now: Date): Promise<Person> {
    const address = canonicalAddress(guest.address);
    if (address === null) throw new RangeError('a guest has an address that mail can reach');
    await liftSuppression(manager, address);
    const known = await this.findByAddress(address, manager);
    if (known !== null) return known.person;
    const person = await manager.save(
      manager.create(Person, { ...guestName(guest.name, address), ...guestFacts(guest, now) }),
    );
    const rows: unknown[] = await manager.query(
      `insert into address (person_id, address, is_preferred, verified_at) values ($1, $2, true, $3)
       on conflict do nothing returning id`,
      [person.id, address, now],
    );
    if (rows.length === 0) return this.whoeverWasFirst(manager, person, address);
    await this.journal.record(manager, {
      at: now,
      actor,
      action: 'person.guest-added',
      subjectKind: 'person',
      subjectId: person.id,
    });
    return person;
  }

  /** The person behind any of their addresses, in any case and either form of an international domain. */
  async findByAddress(
    text: string,
    manager = this.dataSource.manager,
  ): Promise<{ person: Person; address: Address } | null> {
    const canonical = canonicalAddress(text);
    if (canonical === null) return null;
    const address = await manager.findOneBy(Address, { address: canonical });
    const person = address && (await this.findById(address.personId, manager));
    return address && person ? { person, address } : null;
  }

  /** The person behind an address in canonical form; asked for every message at the door. */
  personIdAt(address: string): Promise<string | null> {
    return this.finding.ask(this.dataSource.manager, address);
  }

  /** The people behind addresses, by the address in small letters; those of nobody are left out. */
  async peopleAt(addresses: readonly string[]): Promise<Map<string, string>> {
    if (addresses.length === 0) return new Map();
    const rows = await queryPrepared<{ address: string; personId: string }>(
      this.dataSource,
      'people-at',
      `select lower(address::text) as address, person_id as "personId" from address where address = any($1::citext[])`,
      [addresses],
    );
    return new Map(rows.map(({ address, personId }) => [address, personId]));
  }

  findById(id: string, manager = this.dataSource.manager): Promise<Person | null> {
    return manager.findOneBy(Person, { id });
  }

  addressesOf(personId: string, manager = this.dataSource.manager): Promise<Address[]> {
    return manager.find(Address, {
      where: { personId },
      order: { isPreferred: 'DESC', address: 'ASC' },
    });
  }

  /** Null for a person without any address. */
  async preferredAddress(personId: string, manager = this.dataSource.manager): Promise<string | null> {
    const address = await manager.findOneBy(Address, { personId, isPreferred: true });
    return address?.address ?? null;
  }

  /** Names by person id; unknown ids are left out. */
  async namesOf(ids: readonly string[], manager = this.dataSource.manager): Promise<Map<string, string>> {
    const people = await manager
      .createQueryBuilder(Person, 'person')
      .where('person.id = any(:ids::uuid[])', { ids })
      .getMany();
    return new Map(people.map(person => [person.id, person.name]));
  }

  /** How to write to each of these people; the deceased and those without an address are left out. */
  contactsOf(ids: readonly string[], manager = this.dataSource.manager): Promise<Contact[]> {
    return manager.query(
      `select p.id as "personId", trim(p.given_name || ' ' || p.family_name) as name, a.address, p.language
       from person p join address a on a.person_id = p.id and a.is_preferred
       where p.id = any($1::uuid[]) and p.deceased_on is null
       order by p.family_name, p.given_name, p.id`,
      [ids],
    );
  }

  /** The language we write to them in. */
  async setLanguage(personId: string, language: Language, actor: Actor, now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      await manager.update(Person, { id: personId }, { language });
      const subject = { subjectKind: 'person', subjectId: personId };
      const action = 'person.language-chosen';
      await this.journal.record(manager, { at: now, actor, action, ...subject, values: { language } });
    });
  }

  count(): Promise<number> {
    return this.dataSource.manager.count(Person);
  }

  /** Of the directory: what its shares are shares of. */
  countRegistered(): Promise<number> {
    return this.dataSource.manager.countBy(Person, { isRegistered: true });
  }

  /** Two clicks at once make one guest: the second finds the first's address. */
  private async whoeverWasFirst(manager: EntityManager, { id }: Person, address: string): Promise<Person> {
    await manager.delete(Person, { id });
    const first = await this.findByAddress(address, manager);
    if (first === null) throw new Error('an address that is taken is somebody’s');
    return first.person;
  }

  private async insert(
    manager: EntityManager,
    { givenName, familyName, promotion, language }: NewPerson,
    addresses: readonly string[],
    actor: Actor,
    now: Date,
  ): Promise<Person> {
    const person = await manager.save(
      manager.create(Person, {
        givenName: asOneLine(givenName),
        familyName: asOneLine(familyName),
        promotion,
        language,
        isRegistered: true,
        createdAt: now,
        deceasedOn: null,
      }),
    );
    await manager.insert(
      Address,
      addresses.map((address, i) => ({
        address,
        personId: person.id,
        isPreferred: i === 0,
        verifiedAt: now,
      })),
    );
    await this.journal.record(manager, {
      at: now,
      actor,
      action: 'person.added',
      subjectKind: 'person',
      subjectId: person.id,
      values: { promotion, addresses: addresses.length },
    });
    return person;
  }

  private async firstTaken(addresses: readonly string[]): Promise<string | null> {
    const [row]: { address: string }[] = await this.dataSource.query(
      `select address from unnest($1::citext[]) with ordinality as wanted (address, place)
       join address using (address) order by place limit 1`,
      [addresses],
    );
    return row?.address ?? null;
  }
}

/** What is before the first space is called the given name; without any name, what is before the @ serves. */
function guestName(name: string, address: string): Pick<Person, 'givenName' | 'familyName'> {
  const words = asOneLine(name).slice(0, 200);
  const [givenName = '', ...rest] = words.split(' ');
  return { givenName: givenName || (address.split('@')[0] ?? address), familyName: rest.join(' ') };
}

function guestFacts({ language }: NewGuest, createdAt: Date): Partial<Person> {
  return { promotion: null, language, isRegistered: false, createdAt, deceasedOn: null };
}
