import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { chunksOf } from '../../foundation/chunks.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { SuppressionService } from '../directory/suppression.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import {
  type ReadSubscriberRow,
  readSubscriberRow,
  type RefusedSubscriberRow,
  type SubscriberRow,
} from './subscriber-row.js';
import type { SubscriptionState } from './subscription.entity.js';

export interface ImportOptions {
  /** Consent was given elsewhere: nobody is asked. */
  readonly isConfirmed: boolean;
  /** Says what would happen, and changes nothing. */
  readonly isDryRun: boolean;
  /** Mails the links in the import's own transaction, so that nobody is asked whose row was not written. */
  readonly mail?: (manager: EntityManager, confirmations: readonly Confirmation[]) => Promise<void>;
}

/** A link to confirm, for whoever has this address. */
export interface Confirmation {
  readonly address: string;
  readonly token: string;
}

export interface SubscriberImport {
  added: number;
  /** Rows already as they should be. */
  known: number;
  readonly refused: RefusedSubscriberRow[];
  /** What is to be mailed, each to its address; empty when confirmed or on a dry run. */
  readonly confirmations: Confirmation[];
}

/** A row beside what the tables already say of its address. */
interface Candidate extends ReadSubscriberRow {
  readonly personId: string | null;
  readonly isPreferred: boolean;
  readonly state: SubscriptionState | null;
  readonly isAsked: boolean;
}

const chunkSize = 5_000;

/** Subscribers by the thousand. */
@Injectable()
export class SubscriberImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly confirmations: ConfirmationsService,
    private readonly suppression: SuppressionService,
  ) {}

  /** All or nothing, idempotent; a refused row stops no other, and who once left is not brought back. */
  importSubscribers(
    listId: string,
    rows: Iterable<SubscriberRow> | AsyncIterable<SubscriberRow>,
    options: ImportOptions,
    actor: Actor,
    now: Date,
  ): Promise<SubscriberImport> {
    return this.dataSource.transaction(async manager => {
      const outcome: SubscriberImport = { added: 0, known: 0, refused: [], confirmations: [] };
      const seen = new Set<string>();
      for await (const chunk of chunksOf(rows, chunkSize)) {
        const welcome = await this.unsuppressed(manager, readAll(chunk, outcome.refused), outcome);
        const candidates = await candidatesIn(manager, listId, welcome, now);
        const wanted = wantedAmong(candidates, seen, outcome, options.isConfirmed);
        if (!options.isDryRun) await this.write(manager, listId, wanted, outcome, options.isConfirmed, now);
      }
      outcome.refused.sort((a, b) => a.line - b.line);
      if (!options.isDryRun) await this.record(manager, listId, outcome, options.isConfirmed, actor, now);
      await options.mail?.(manager, outcome.confirmations);
      return outcome;
    });
  }

  private async unsuppressed(
    manager: EntityManager,
    rows: readonly ReadSubscriberRow[],
    outcome: SubscriberImport,
  ): Promise<ReadSubscriberRow[]> {
    const addresses = rows.map(({ address }) => address);
    const suppressed = await this.suppression.suppressedAmong(addresses, manager);
    for (const { line, address } of rows) {
      if (suppressed.has(address)) outcome.refused.push({ line, code: 'suppressed', value: address });
    }
    return rows.filter(({ address }) => !suppressed.has(address));
  }

  private async write(
    manager: EntityManager,
    listId: string,
    rows: readonly Candidate[],
    outcome: SubscriberImport,
    isConfirmed: boolean,
    now: Date,
  ): Promise<void> {
    const ids = await upsert(manager, listId, rows, isConfirmed, now);
    if (isConfirmed) return;
    const tokens = await this.confirmations.issue(manager, ids, now);
    rows.forEach(({ address }, i) => outcome.confirmations.push({ address, token: tokens[i] ?? '' }));
  }

  private record(
    manager: EntityManager,
    listId: string,
    { added, known, refused }: SubscriberImport,
    isConfirmed: boolean,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject = { subjectKind: 'list', subjectId: listId };
    const values = { added, known, refused: refused.length, isConfirmed };
    return this.journal.record(manager, { at, actor, action: 'subscribers.imported', ...subject, values });
  }
}

function readAll(rows: readonly SubscriberRow[], refused: RefusedSubscriberRow[]): ReadSubscriberRow[] {
  return rows.flatMap(row => {
    const read = readSubscriberRow(row);
    if (!('code' in read)) return [read];
    refused.push(read);
    return [];
  });
}

/** Sorts rows into refused, known and wanted; a wanted one is new, or newly confirmed, or asked again. */
function wantedAmong(
  candidates: readonly Candidate[],
  seen: Set<string>,
  outcome: SubscriberImport,
  isConfirmed: boolean,
): Candidate[] {
  const wanted: Candidate[] = [];
  for (const candidate of candidates) {
    const { line, address, personId, state } = candidate;
    const bearer = personId ?? address; // two addresses of one person are one subscriber
    if (seen.has(bearer)) outcome.refused.push({ line, code: 'duplicate', value: address });
    else if (state === 'unsubscribed')
      outcome.refused.push({ line, code: 'unsubscribed-before', value: address });
    else if (isKnown(candidate, isConfirmed)) outcome.known += 1;
    else outcome.added += wanted.push(candidate) && 1;
    seen.add(bearer);
  }
  return wanted;
}

/** Nothing to do: subscribed, or asked and not answered yet, or waiting for those in charge. */
function isKnown({ state, isAsked }: Candidate, isConfirmed: boolean): boolean {
  return state === 'subscribed' || (!isConfirmed && (isAsked || state === 'requested'));
}

function candidatesIn(
  manager: EntityManager,
  listId: string,
  rows: readonly ReadSubscriberRow[],
  now: Date,
): Promise<Candidate[]> {
  return manager.query(
    `select r.line, r.address, r.name, r.promotion, a.person_id as "personId",
            coalesce(a.is_preferred, false) as "isPreferred", coalesce(p.state, s.state) as state,
            exists (select from subscription_confirmation c
                    where c.subscription_id = coalesce(p.id, s.id) and c.expires_at > $6) as "isAsked"
     from unnest($2::integer[], $3::citext[], $4::text[], $5::smallint[]) as r (line, address, name, promotion)
     left join address a on a.address = r.address
     left join subscription p on p.list_id = $1 and p.person_id = a.person_id
     left join subscription s on s.list_id = $1 and s.person_id is null and s.address = r.address
     order by r.line`,
    [
      listId,
      rows.map(({ line }) => line),
      rows.map(({ address }) => address),
      rows.map(({ name }) => name),
      rows.map(({ promotion }) => promotion),
      now,
    ],
  );
}

/** Writes the rows and returns their ids in the same order. A row that waited for its click is confirmed. */
async function upsert(
  manager: EntityManager,
  listId: string,
  rows: readonly Candidate[],
  isConfirmed: boolean,
  now: Date,
): Promise<string[]> {
  const [state, consent] = isConfirmed ? ['subscribed', 'imported'] : ['pending', 'asked'];
  const columns = [
    rows.map(({ personId }) => personId),
    rows.map(({ personId, isPreferred, address }) => (personId && isPreferred ? null : address)),
    rows.map(({ name }) => name),
    rows.map(({ promotion }) => promotion),
  ];
  const incoming = `unnest($2::uuid[], $3::citext[], $4::text[], $5::smallint[])
                    with ordinality as r (person_id, address, name, promotion, place)`;
  await manager.query(
    `insert into subscription (list_id, person_id, address, name, promotion, state, consent, consent_at,
                               changed_at, created_at)
     select $1, r.person_id, r.address, r.name, r.promotion, $6, $7, $8, $8, $8 from ${incoming}
     on conflict do nothing`,
    [listId, ...columns, state, consent, now],
  );
  const found: { id: string }[] = await manager.query(
    `with found as (
       select r.place, coalesce(p.id, s.id) as id from ${incoming}
       left join subscription p on p.list_id = $1 and p.person_id = r.person_id
       left join subscription s on s.list_id = $1 and s.person_id is null and r.person_id is null
                               and s.address = r.address
     ), changed as (
       update subscription s set state = $6, consent = $7, consent_at = $8, changed_at = $8
       from found where s.id = found.id and s.state in ('pending', 'requested', 'by-rule') and $6 = 'subscribed'
     ), accepted as (
       update subscription_request r set outcome = 'accepted', decided_at = $8
       from found where r.subscription_id = found.id and r.outcome is null and $6 = 'subscribed'
     )
     select id from found order by place`,
    [listId, ...columns, state, consent, now],
  );
  return found.map(({ id }) => id);
}
