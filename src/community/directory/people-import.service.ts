import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { chunksOf } from '../../foundation/chunks.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { type PersonRow, type ReadPersonRow, type RefusedPersonRow, readPersonRow } from './person-row.js';
import { SuppressionService } from './suppression.service.js';

/** Somebody ready to be written: canonical addresses that are nobody else's, the preferred one first. */
export interface PersonRecord {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly promotion: number | null;
  readonly language: Language;
  /** ISO date. */
  readonly deceasedOn: string | null;
  readonly addresses: readonly string[];
}

export interface PeopleImport {
  added: number;
  /** Rows whose address is already somebody's: nothing changed. */
  known: number;
  readonly refused: RefusedPersonRow[];
}

/** Rows per statement: the gain of bigger ones is lost in building their arrays. */
const chunkSize = 5_000;

/** People by the thousand. */
@Injectable()
export class PeopleImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly suppression: SuppressionService,
  ) {}

  /** All or nothing, idempotent; a refused row stops no other. Whoever asked to be left alone stays out. */
  importPeople(
    rows: Iterable<PersonRow> | AsyncIterable<PersonRow>,
    actor: Actor,
    now: Date,
  ): Promise<PeopleImport> {
    return this.dataSource.transaction(async manager => {
      // Nobody else adds addresses meanwhile, so what we find unknown stays unknown until we write it.
      await manager.query('lock table address in share row exclusive mode');
      const outcome: PeopleImport = { added: 0, known: 0, refused: [] };
      const seen = new Set<string>();
      for await (const chunk of chunksOf(rows, chunkSize)) {
        await this.importChunk(manager, acceptable(chunk, seen, outcome.refused), outcome, now);
      }
      const { added, known, refused } = outcome;
      refused.sort((one, other) => one.line - other.line);
      await this.record(manager, { added, known, refused: refused.length }, actor, now);
      return outcome;
    });
  }

  /** Writes people with the ids they come with, in the caller's transaction; a taken address is an error. */
  async addMany(
    manager: EntityManager,
    people: readonly PersonRecord[],
    actor: Actor,
    now: Date,
  ): Promise<void> {
    for await (const chunk of chunksOf(people, chunkSize)) await insertPeople(manager, chunk, now);
    await this.record(manager, { added: people.length }, actor, now);
  }

  private async importChunk(
    manager: EntityManager,
    rows: readonly ReadPersonRow[],
    outcome: PeopleImport,
    now: Date,
  ): Promise<void> {
    const registered = await registerGuests(manager, rows);
    const known = await knownAmong(manager, rows);
    const unknown = rows.filter(({ address }) => !known.has(address));
    const suppressed = await this.suppression.suppressedAmong(
      unknown.map(({ address }) => address),
      manager,
    );
    const left = unknown.filter(({ address }) => suppressed.has(address));
    const fresh = unknown.filter(({ address }) => !suppressed.has(address));
    for (const { line, address } of left) outcome.refused.push({ line, code: 'suppressed', value: address });
    const people = fresh.map(({ address, givenName, familyName, promotion, language }) => ({
      givenName,
      familyName,
      promotion,
      language,
      id: randomUUID(),
      deceasedOn: null,
      addresses: [address],
    }));
    await insertPeople(manager, people, now);
    outcome.added += fresh.length + registered;
    outcome.known += known.size - registered;
  }

  private record(
    manager: EntityManager,
    values: Record<string, number>,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const subject = { subjectKind: 'directory', subjectId: 'people' };
    return this.journal.record(manager, { at: now, actor, action: 'people.imported', ...subject, values });
  }
}

function acceptable(
  rows: readonly PersonRow[],
  seen: Set<string>,
  refused: RefusedPersonRow[],
): ReadPersonRow[] {
  const accepted: ReadPersonRow[] = [];
  for (const row of rows) {
    const read = readPersonRow(row);
    if ('code' in read) refused.push(read);
    else if (seen.has(read.address)) refused.push({ line: row.line, code: 'duplicate', value: row.address });
    else accepted.push(read);
    if ('address' in read) seen.add(read.address);
  }
  return accepted;
}

/** A guest who is in the file turns out to be of the directory: same account, now with name and promotion. */
async function registerGuests(manager: EntityManager, rows: readonly ReadPersonRow[]): Promise<number> {
  const [, registered]: [unknown[], number] = await manager.query(
    `update person p set is_registered = true, given_name = r.given_name, family_name = r.family_name,
                         promotion = r.promotion
     from unnest($1::citext[], $2::text[], $3::text[], $4::smallint[]) as r (address, given_name, family_name, promotion)
     join address a on a.address = r.address
     where p.id = a.person_id and not p.is_registered`,
    [
      rows.map(({ address }) => address),
      rows.map(({ givenName }) => givenName),
      rows.map(({ familyName }) => familyName),
      rows.map(({ promotion }) => promotion),
    ],
  );
  return registered;
}

async function knownAmong(manager: EntityManager, rows: readonly ReadPersonRow[]): Promise<Set<string>> {
  const known: { address: string }[] = await manager.query(
    'select address from address where address = any($1::citext[])',
    [rows.map(({ address }) => address)],
  );
  return new Set(known.map(({ address }) => address));
}

async function insertPeople(
  manager: EntityManager,
  people: readonly PersonRecord[],
  now: Date,
): Promise<void> {
  await manager.query(
    `insert into person (id, given_name, family_name, promotion, language, deceased_on, created_at)
     select t.*, $7 from unnest($1::uuid[], $2::text[], $3::text[], $4::smallint[], $5::text[], $6::date[]) as t`,
    [
      people.map(({ id }) => id),
      people.map(({ givenName }) => givenName),
      people.map(({ familyName }) => familyName),
      people.map(({ promotion }) => promotion),
      people.map(({ language }) => language),
      people.map(({ deceasedOn }) => deceasedOn),
      now,
    ],
  );
  const addresses = people.flatMap(person =>
    person.addresses.map((address, i) => ({ personId: person.id, address, isPreferred: i === 0 })),
  );
  await manager.query(
    `insert into address (person_id, address, is_preferred, verified_at)
     select t.*, $4 from unnest($1::uuid[], $2::citext[], $3::boolean[]) as t`,
    [
      addresses.map(({ personId }) => personId),
      addresses.map(({ address }) => address),
      addresses.map(({ isPreferred }) => isPreferred),
      now,
    ],
  );
}
