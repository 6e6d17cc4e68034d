import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ForumDraft } from './forum-draft.entity.js';

/** Where somebody is writing: a new thread of a forum, or an answer in the thread of that key. */
export interface WritingPlace {
  readonly personId: string;
  readonly forumId: string;
  /** The key of the thread; empty for a new one. */
  readonly place: string;
}

export interface DraftShown {
  readonly forumSlug: string;
  readonly forumName: string;
  readonly place: string;
  /** Of the draft itself, or of the thread it answers. */
  readonly subject: string;
  readonly savedAt: Date;
}

/** What fits in the form; whatever else comes in would only fill the table. */
const longestField = 50_000;

/** What people were writing, until it is sent or thrown away. */
@Injectable()
export class ForumDrafts {
  constructor(private readonly dataSource: DataSource) {}

  async save(where: WritingPlace, fields: Readonly<Record<string, string>>, now: Date): Promise<void> {
    const kept = Object.fromEntries(
      // Cut in the middle of a sign it would be no JSON, and all of the draft would be lost.
      Object.entries(fields).map(([name, value]) => [name, value.slice(0, longestField).toWellFormed()]),
    );
    await this.dataSource.manager.upsert(ForumDraft, { ...where, fields: kept, savedAt: now }, [
      'personId',
      'forumId',
      'place',
    ]);
  }

  /** Of what somebody else puts there: false where they were writing something that it would replace. */
  async keepIn(
    manager: EntityManager,
    { personId, forumId, place }: WritingPlace,
    fields: Readonly<Record<string, string>>,
    now: Date,
  ): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `insert into forum_draft (person_id, forum_id, place, fields, saved_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning person_id`,
      [personId, forumId, place, fields, now],
    );
    return rows.length > 0;
  }

  find(where: WritingPlace): Promise<ForumDraft | null> {
    return this.dataSource.manager.findOneBy(ForumDraft, where);
  }

  async remove(where: WritingPlace, manager: EntityManager = this.dataSource.manager): Promise<void> {
    await manager.delete(ForumDraft, where);
  }

  /** The latest first. */
  ofPerson(personId: string): Promise<DraftShown[]> {
    return this.dataSource.query(
      `select f.slug as "forumSlug", f.name as "forumName", d.place, d.saved_at as "savedAt",
              coalesce(t.subject, d.fields ->> 'subject', '') as subject
       from forum_draft d join forum f on f.id = d.forum_id
       left join forum_thread t on t.forum_id = d.forum_id and t.key = d.place
       where d.person_id = $1 order by d.saved_at desc`,
      [personId],
    );
  }
}
