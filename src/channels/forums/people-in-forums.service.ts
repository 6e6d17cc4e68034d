import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ForumFiles } from './forum-files.service.js';
import { giveColumn, giveRows } from '../../foundation/database/give-rows.js';
import { ArchiveService } from '../../postoffice/archive/archive.service.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';

/** What forums keep of a person: what they wrote, moderate, have read and were writing. */
@Injectable()
export class PeopleInForums implements PeopleHolder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly archive: ArchiveService,
    private readonly files: ForumFiles,
  ) {}

  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    await giveColumn(manager, 'forum_thread', 'author_id', pair);
    await giveColumn(manager, 'forum_message', 'author_id', pair);
    await giveRows(manager, { table: 'forum_moderator', key: ['forum_id'] }, pair);
    const reading = 'read_at = greatest(kept.read_at, gone.read_at)';
    await giveRows(manager, { table: 'forum_reading', key: ['thread_id'], blend: reading }, pair);
    const allRead = 'read_before = greatest(kept.read_before, gone.read_before)';
    await giveRows(manager, { table: 'forum_all_read', key: ['forum_id'], blend: allRead }, pair);
    await giveColumn(manager, 'forum_file', 'person_id', pair);
    await giveRows(manager, { table: 'forum_draft', key: ['forum_id', 'place'] }, pair);
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const [messages, moderates, readings, drafts] = await Promise.all([
      this.dataSource.query(
        `select f.slug as forum, t.subject, m.state, coalesce(m.waiting_text, a.text) as text, m.written_at,
                m.edited_at, m.withdrawn_at
         from forum_message m join forum_thread t on t.id = m.thread_id join forum f on f.id = t.forum_id
         left join archived_message a on a.id = m.archived_message_id
         where m.author_id = $1 order by m.written_at`,
        [personId],
      ),
      this.dataSource.query(
        `select f.slug as forum, f.name from forum_moderator m join forum f on f.id = m.forum_id
         where m.person_id = $1 order by f.slug`,
        [personId],
      ),
      this.dataSource.query(
        `select f.slug as forum, t.subject, r.read_at
         from forum_reading r join forum_thread t on t.id = r.thread_id join forum f on f.id = t.forum_id
         where r.person_id = $1
         union all
         select f.slug, null, r.read_before from forum_all_read r join forum f on f.id = r.forum_id
         where r.person_id = $1 order by read_at`,
        [personId],
      ),
      this.dataSource.query(
        `select f.slug as forum, d.fields, d.saved_at from forum_draft d join forum f on f.id = d.forum_id
         where d.person_id = $1 order by d.saved_at`,
        [personId],
      ),
    ]);
    return [
      { name: 'forum-messages', rows: messages },
      { name: 'forums-moderated', rows: moderates },
      { name: 'forum-readings', rows: readings },
      { name: 'forum-drafts', rows: drafts },
    ];
  }

  /** What was published stays for those who answered it, without a name; the rest goes with the person. */
  async forget(manager: EntityManager, { personId }: WholePerson, now: Date): Promise<void> {
    await manager.query(
      `update forum_message set state = 'withdrawn', withdrawn_at = $2, waiting_text = '', version = version + 1
       where author_id = $1 and state in ('waiting', 'refused')`,
      [personId, now],
    );
    await this.files.dropDrafts(manager, { personId }, now);
    const published: { id: string }[] = await manager.query(
      'select archived_message_id as id from forum_message where author_id = $1 and archived_message_id is not null',
      [personId],
    );
    await this.archive.forgetAuthors(
      manager,
      published.map(({ id }) => id),
    );
    await manager.query('update forum_message set author_id = null where author_id = $1', [personId]);
    await manager.query('update forum_thread set author_id = null where author_id = $1', [personId]);
  }
}
