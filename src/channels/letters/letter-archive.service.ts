import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { canRead } from './letter-permissions.js';
import { LetterStanding } from './letter-standing.service.js';
import { Letter } from './letter.entity.js';

/** A letter whose past issues somebody may read. */
export interface ReadableLetter {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Where an issue is read: `/letters/:slug/:month`. */
export interface IssuePlace {
  readonly slug: string;
  /** `2026-03`. */
  readonly month: string;
}

/** Past issues, for whoever looks for something in all letters at once. */
@Injectable()
export class LetterArchive {
  constructor(
    private readonly dataSource: DataSource,
    private readonly standing: LetterStanding,
  ) {}

  /** In a fixed number of round trips, however many letters there are; closed ones keep their issues. */
  async readableBy({
    personId,
    roles,
  }: {
    readonly personId: string | null;
    readonly roles: readonly string[];
  }): Promise<ReadableLetter[]> {
    const letters = await this.dataSource.manager.find(Letter, { order: { name: 'ASC' } });
    const viewerOf = await this.standing.viewersOf(letters, personId, roles);
    return letters.filter(letter => canRead(viewerOf(letter), letter));
  }

  /** Where messages of the archive are read, by their id there; those of no issue are absent. */
  async issuesOf(archivedIds: readonly string[]): Promise<ReadonlyMap<string, IssuePlace>> {
    if (archivedIds.length === 0) return new Map();
    // An issue is kept at the moment it starts; one that was paused and resumed keeps both.
    const rows: (IssuePlace & { readonly id: string })[] = await this.dataSource.query(
      `select m.id, l.slug, to_char(i.month, 'YYYY-MM') as month
       from archived_message m join letter l on l.id = m.letter_id
       join letter_issue i on i.letter_id = m.letter_id and i.started_at = m.archived_at
       where m.id = any($1::uuid[])`,
      [archivedIds],
    );
    return new Map(rows.map(({ id, ...place }) => [id, place]));
  }
}
