import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
import type { JournalService } from './journal.service.js';

/** Writes what happened to one subject of a kind, in the transaction of what happened. */
export type RecordsAbout = (
  manager: EntityManager,
  action: string,
  subjectId: string,
  values: Readonly<Record<string, unknown>>,
  actor: Actor,
  at: Date,
) => Promise<void>;

/** For a service whose records are all about one kind of subject: `list`, `group`, `person`… */
export function recordsAbout(journal: JournalService, subjectKind: string): RecordsAbout {
  return (manager, action, subjectId, values, actor, at) =>
    journal.record(manager, { at, actor, action, subjectKind, subjectId, values });
}
