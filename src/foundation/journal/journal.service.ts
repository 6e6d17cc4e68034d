import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Gathered } from '../database/gathered.js';
import { preparedIn } from '../database/prepared.js';
import { type Actor, actorPersonId } from './actor.js';

export interface JournalRecord {
  readonly at: Date;
  readonly actor: Actor;
  /** A stable code: `post.held`, `list.changed`… */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Facts only: never an address, a message body or a sentence. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Writes what happened, in the transaction of what happened. */
@Injectable()
export class JournalService {
  private readonly writing = new Gathered<readonly JournalRecord[], void>(async (manager, asked) => {
    await write(manager, asked.flat());
    return asked.map(() => undefined);
  });

  async record(manager: EntityManager, ...records: readonly JournalRecord[]): Promise<void> {
    if (records.length > 0) await this.writing.ask(manager, records);
  }
}

async function write(manager: EntityManager, records: readonly JournalRecord[]): Promise<void> {
  await preparedIn(
    manager,
    'journal',
    `insert into journal_entry (at, actor_id, actor_kind, action, subject_kind, subject_id, "values")
       select * from unnest($1::timestamptz[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[])`,
    [
      records.map(({ at }) => at),
      records.map(({ actor }) => actorPersonId(actor)),
      records.map(({ actor }) => actor.kind),
      records.map(({ action }) => action),
      records.map(({ subjectKind }) => subjectKind),
      records.map(({ subjectId }) => subjectId),
      records.map(({ values }) => JSON.stringify(values ?? {})),
    ],
  );
}
