import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { fingerprint } from '../../foundation/mail/fingerprint.js';
import { first, scanHeader } from '../../foundation/mail/header-block.js';
import { readMbox } from '../../foundation/mail/mbox-reader.js';
import { archiveKey, parseMessageId } from '../../foundation/mail/message-id.js';
import { MessageParser } from '../../foundation/mail/message-parser.js';
import type { UnparsableReason } from '../../foundation/mail/parsed-message.js';
import type { ArchivePlace } from './archive-place.js';
import { ArchiveService } from './archive.service.js';
import { archivedFrom, type ParsedEntry } from './importing/archived-from.js';
import { batchesOf, type RawEntry } from './importing/batches.js';
import { RawStore } from './raw-store.js';

export interface ImportedFile {
  readonly place: ArchivePlace;
  /** Of the list, for the addresses of its messages. */
  readonly address: string;
  readonly source: AsyncIterable<Buffer>;
  readonly maxMessageBytes: number;
  readonly actor: Actor;
}

export interface ImportDoors {
  /** Locks the place against posts until the transaction ends, so that threads are found in turn. */
  hold(manager: EntityManager): Promise<unknown>;
  /** What is done so far, after each batch. */
  progress?(soFar: ImportCounts): void;
}

export interface ImportCounts {
  readonly read: number;
  readonly kept: number;
  /** In the archive already, from this file or any other way. */
  readonly known: number;
  /** Their authors want them in no archive. */
  readonly declined: number;
  readonly refused: number;
}

export interface RefusedMessage {
  /** Its number in the file, from 1, and where its separating line begins. */
  readonly number: number;
  readonly offset: number;
  readonly reason: UnparsableReason | 'too-large' | 'no-header';
}

export interface ImportOutcome extends ImportCounts {
  /** The first thousand. */
  readonly refusedMessages: readonly RefusedMessage[];
}

interface Identified extends RawEntry {
  readonly messageId: string;
  readonly key: string;
}

const mostReported = 1_000;

/**
 * Takes messages of an mbox file into the archive of a place: nothing is sent, nothing is news, its readers read them
 * from then on and nobody else does. It may be broken off and begun again: what is there is passed over unread. A message
 * that nobody can read is reported with its place, and the others come in.
 */
@Injectable()
export class ArchiveImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly archive: ArchiveService,
    private readonly raws: RawStore,
    private readonly parser: MessageParser,
    private readonly journal: JournalService,
  ) {}

  async run(file: ImportedFile, doors: ImportDoors, now: Date): Promise<ImportOutcome> {
    const report = new ImportReport();
    const entries = readMbox(file.source, { maxMessageBytes: file.maxMessageBytes });
    let writing: Promise<void> = Promise.resolve();
    for await (const batch of batchesOf(entries, refused => report.refuse(refused))) {
      const parsed = await this.parse(await this.unknown(batch, file, report), report);
      // While the database writes one batch the next is read.
      await writing;
      writing = this.write(parsed, file, doors, report, now);
      writing.catch(() => undefined);
    }
    await writing;
    await this.record(file, report, now);
    return report.outcome();
  }

  /**
   * A second import of a file costs reading it. Each message is asked for by itself, in the index: with an archive that
   * grows faster than the database takes notice, a join would read the whole of it for every batch.
   */
  private async unknown(
    batch: readonly RawEntry[],
    file: ImportedFile,
    report: ImportReport,
  ): Promise<Identified[]> {
    const identified = batch.flatMap(entry => {
      const one = identify(entry, file.address);
      if (one === null) report.refuse({ number: entry.number, offset: entry.offset, reason: 'no-header' });
      return one ?? [];
    });
    const rows: { key: string }[] = await this.dataSource.query(
      `select asked.key from unnest($2::text[]) as asked (key) cross join lateral (
         select from archived_message m where m.place_id = $1 and m.key = asked.key limit 1) there`,
      [file.place.id, identified.map(({ key }) => key)],
    );
    const seen = new Set(rows.map(({ key }) => key));
    return identified.filter(({ key }) => {
      if (!seen.has(key)) return seen.add(key);
      report.known++;
      return false;
    });
  }

  private async parse(entries: readonly Identified[], report: ImportReport): Promise<ParsedEntry[]> {
    const outcomes = await Promise.all(
      entries.map(async entry => ({ entry, parsed: await this.parser.parse(entry.raw) })),
    );
    return outcomes.flatMap(({ entry, parsed }) => {
      if (parsed.kind === 'parsed') return [{ ...entry, message: parsed.message }];
      report.refuse({ number: entry.number, offset: entry.offset, reason: parsed.reason });
      return [];
    });
  }

  private async write(
    entries: readonly ParsedEntry[],
    { place }: ImportedFile,
    doors: ImportDoors,
    report: ImportReport,
    now: Date,
  ): Promise<void> {
    const { messages, raws, declined } = archivedFrom(entries, place, report.lastAt, now);
    report.declined += declined;
    report.lastAt = messages.at(-1)?.archivedAt ?? report.lastAt;
    // Before the lock: a post under way may hold the same bytes.
    const rawIds = await this.raws.keepMany(this.dataSource.manager, raws, now);
    const added = await this.dataSource.transaction(async manager => {
      await doors.hold(manager);
      const twins = await this.twins(manager, place, messages);
      const rows = messages
        .map((message, at) => ({ ...message, rawId: rawIds[at]! }))
        .filter(({ key }) => !twins.has(key));
      await this.archive.addMany(manager, rows);
      return rows.length;
    });
    report.kept += added;
    report.known += messages.length - added;
    doors.progress?.(report.outcome());
  }

  /** What came another way: distributed by the list in its day, or imported meanwhile by somebody else. */
  private async twins(
    manager: EntityManager,
    place: ArchivePlace,
    messages: readonly { readonly key: string; readonly messageId: string; readonly sentAt: Date }[],
  ): Promise<ReadonlySet<string>> {
    const rows: { key: string }[] = await manager.query(
      `select asked.key from unnest($2::text[], $3::text[], $4::timestamptz[]) as asked (key, message_id, sent_at)
       cross join lateral (
         (select from archived_message m where m.place_id = $1 and m.key = asked.key limit 1)
         union all
         (select from archived_message m where m.place_id = $1 and m.message_id = asked.message_id
            and date_trunc('second', m.sent_at) = date_trunc('second', asked.sent_at) limit 1)
         limit 1) there`,
      [
        place.id,
        messages.map(({ key }) => key),
        messages.map(({ messageId }) => messageId),
        messages.map(({ sentAt }) => sentAt),
      ],
    );
    return new Set(rows.map(({ key }) => key));
  }

  private async record({ place, actor }: ImportedFile, report: ImportReport, now: Date): Promise<void> {
    const { read, kept, known, declined, refused } = report.outcome();
    await this.journal.record(this.dataSource.manager, {
      at: now,
      actor,
      action: 'archive.imported',
      subjectKind: place.kind,
      subjectId: place.id,
      values: { read, kept, known, declined, refused },
    });
  }
}

/** Null for what has no header to go by. A message without an id is known by what it says. */
function identify(entry: RawEntry, address: string): Identified | null {
  const header = scanHeader(entry.raw);
  if (header === null) return null;
  const print = fingerprint(entry.raw, header);
  const messageId =
    parseMessageId(first(header, 'message-id') ?? '') ?? `${print.slice(0, 40)}@import.invalid`;
  return { ...entry, messageId, key: archiveKey({ messageId, fingerprint: print }, address) };
}

class ImportReport {
  kept = 0;
  known = 0;
  declined = 0;
  /** Of the last message that came in: what bears no date stands beside it. */
  lastAt: Date | null = null;
  private refused = 0;
  private readonly messages: RefusedMessage[] = [];

  refuse(message: RefusedMessage): void {
    this.refused++;
    if (this.messages.length < mostReported) this.messages.push(message);
  }

  outcome(): ImportOutcome {
    const { kept, known, declined, refused } = this;
    const refusedMessages = this.messages.toSorted((a, b) => a.number - b.number);
    return { read: kept + known + declined + refused, kept, known, declined, refused, refusedMessages };
  }
}
