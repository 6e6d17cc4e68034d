import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JournalEntry } from './journal-entry.entity.js';

export interface JournalQuestion {
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Empty for all. */
  readonly actions?: readonly string[];
  /** What one person did; null is what nobody by name did: the command line, the system. */
  readonly actorId?: string | null;
  /** Entries older than this one. */
  readonly before?: string | null;
  readonly since?: Date;
  readonly limit: number;
}

/** Reads back what happened to one thing, newest first. */
@Injectable()
export class JournalReader {
  constructor(private readonly dataSource: DataSource) {}

  entries(question: JournalQuestion): Promise<JournalEntry[]> {
    return this.matching(question).orderBy('entry.id', 'DESC').limit(question.limit).getMany();
  }

  /** How many there are, up to `limit`. */
  async count(question: JournalQuestion): Promise<number> {
    return (await this.matching(question).select('entry.id').limit(question.limit).getMany()).length;
  }

  /** Who did something to it, in no order. */
  async actorsOn(subjectKind: string, subjectId: string): Promise<string[]> {
    const rows: { actor_id: string }[] = await this.dataSource.query(
      `select distinct actor_id from journal_entry
       where subject_kind = $1 and subject_id = $2 and actor_id is not null`,
      [subjectKind, subjectId],
    );
    return rows.map(row => row.actor_id);
  }

  private matching({ subjectKind, subjectId, actions = [], actorId, before, since }: JournalQuestion) {
    const query = this.dataSource
      .createQueryBuilder(JournalEntry, 'entry')
      .where('entry.subjectKind = :subjectKind and entry.subjectId = :subjectId', { subjectKind, subjectId });
    if (actions.length > 0) query.andWhere('entry.action = any(:actions::text[])', { actions });
    if (actorId === null) query.andWhere('entry.actorId is null');
    if (typeof actorId === 'string') query.andWhere('entry.actorId = :actorId', { actorId });
    if (before) query.andWhere('entry.id < :before', { before });
    if (since !== undefined) query.andWhere('entry.at >= :since', { since });
    return query;
  }
}
