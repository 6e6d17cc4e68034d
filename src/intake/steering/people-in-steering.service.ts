import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { RawErasing } from '../../postoffice/archive/raw-erasing.service.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';

/** What steering keeps of people: the drafts of authors, and who decided what. */
@Injectable()
export class PeopleInSteering implements PeopleHolder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly erasing: RawErasing,
  ) {}

  async merge(manager: EntityManager, { keptId, goneId }: PersonPair): Promise<void> {
    const columns = [
      ['steering_draft', 'author_id'],
      ['campaign_word', 'said_by'],
      ['steering_figures', 'changed_by'],
      ['growth_report', 'author'],
    ] as const;
    for (const [table, column] of columns) {
      await manager.query(`update ${table} set ${column} = $1 where ${column} = $2`, [keptId, goneId]);
    }
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const drafts = await this.dataSource.query(
      `select id, subject, body, road, reason_code, people, state, created_at from steering_draft
       where author_id = $1 order by created_at`,
      [personId],
    );
    const steps = await this.dataSource.query(
      `select step.at, step.channel, step.path, step.note, step.state from steering_step step
       join steering_draft draft on draft.id = step.draft_id where draft.author_id = $1 order by step.at`,
      [personId],
    );
    return [
      { name: 'steered-announcements', rows: drafts },
      { name: 'steered-announcements-carried', rows: steps },
    ];
  }

  /** Their drafts go with them, and the bytes of what they sent; what they decided for the ethics team or the board stays, without their name. */
  async forget(manager: EntityManager, { personId, addresses }: WholePerson, now: Date): Promise<void> {
    const [drafts]: [{ raw_id: string | null }[], number] = await manager.query(
      'delete from steering_draft where author_id = $1 returning raw_id',
      [personId],
    );
    const sent = drafts.flatMap(({ raw_id }) => raw_id ?? []);
    await this.erasing.ask(manager, sent, now);
    await manager.query(
      `update steering_draft set author_address = '', author_name = ''
       where author_id is null and author_address = any($1::citext[])`,
      [addresses],
    );
    // That an author's public grew stays, and that somebody wrote to an address nobody was given; not who it was.
    await manager.query(
      `update growth_report set author = case when author is null then null else gen_random_uuid() end, author_address = ''
       where author = $1 or author_address = any($2::citext[])`,
      [personId, addresses],
    );
    await manager.query(
      `update canary_hit set author_address = '' where author_address = any($1::citext[])`,
      [addresses],
    );
    await manager.query('update campaign_word set said_by = null where said_by = $1', [personId]);
    await manager.query('update steering_figures set changed_by = null where changed_by = $1', [personId]);
  }
}
