import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { actorPersonId } from '../../foundation/journal/actor.js';
import { JournalReader } from '../../foundation/journal/journal-reader.service.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { ArchiveExport, type ArchiveSpan, type FilesOf } from './archive-export.service.js';
import type { ArchivePlace } from './archive-place.js';

/** What somebody wants of an archive. */
export interface ArchiveWanted {
  readonly span: ArchiveSpan;
  /** How many it holds in those days. */
  readonly messages: number;
  readonly filesOf?: FilesOf | undefined;
}

export type TakingOutcome =
  | { readonly kind: 'taken'; readonly mbox: AsyncIterable<Buffer> }
  | { readonly kind: 'limited'; readonly retryAfterSeconds: number };

/** How much a file of an archive would hold. */
export interface ArchiveMeasure {
  readonly messages: number;
  /** Whose addresses it would give. */
  readonly authors: number;
}

/** Somebody who fetches month after month of a year stays below; a program that asks again and again does not. */
export const takingsAnHour = 15;
const hourMs = 3_600_000;
const action = 'archive.downloaded';

/** Gives somebody the archive of a place as a file, and writes down who took it. Who may is decided above. */
@Injectable()
export class ArchiveTaking {
  constructor(
    private readonly dataSource: DataSource,
    private readonly exports: ArchiveExport,
    private readonly journal: JournalService,
    private readonly past: JournalReader,
  ) {}

  async measure({ id }: ArchivePlace, { from, until }: ArchiveSpan): Promise<ArchiveMeasure> {
    const [measure]: ArchiveMeasure[] = await this.dataSource.query(
      `select count(*)::int as messages, count(distinct lower(author_address))::int as authors
       from archived_message
       where place_id = $1 and hidden_at is null and deleted_at is null
         and archived_at >= coalesce($2::timestamptz, '-infinity')
         and archived_at < coalesce($3::timestamptz, 'infinity')`,
      [id, from, until],
    );
    return measure ?? { messages: 0, authors: 0 };
  }

  /** Journaled before the first byte leaves: who breaks off has had some of it. */
  async take(
    place: ArchivePlace,
    { span, messages, filesOf }: ArchiveWanted,
    actor: Actor,
    now: Date,
  ): Promise<TakingOutcome> {
    const retryAfterSeconds = await this.wait(place, actor, now);
    if (retryAfterSeconds !== null) return { kind: 'limited', retryAfterSeconds };
    await this.dataSource.transaction(manager =>
      this.journal.record(manager, {
        at: now,
        actor,
        action,
        subjectKind: place.kind,
        subjectId: place.id,
        values: {
          messages,
          from: span.from?.toISOString() ?? null,
          until: span.until?.toISOString() ?? null,
        },
      }),
    );
    return { kind: 'taken', mbox: this.exports.mbox(place, span, filesOf) };
  }

  /** Until one of the last hour's is an hour old; null when one more is all right. */
  private async wait(place: ArchivePlace, actor: Actor, now: Date): Promise<number | null> {
    const taken = await this.past.entries({
      subjectKind: place.kind,
      subjectId: place.id,
      actions: [action],
      actorId: actorPersonId(actor),
      since: new Date(now.getTime() - hourMs),
      limit: takingsAnHour,
    });
    const oldest = taken.length < takingsAnHour ? undefined : taken.at(-1);
    if (oldest === undefined) return null;
    return Math.max(1, Math.ceil((oldest.at.getTime() + hourMs - now.getTime()) / 1_000));
  }
}
