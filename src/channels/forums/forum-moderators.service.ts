import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { ForumModerator } from './forum-moderator.entity.js';

/** Who moderates a forum beside the animators of its group. Who names them is asked by the caller (`canManage`). */
@Injectable()
export class ForumModerators {
  private readonly record = recordsAbout(this.journal, 'forum');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** False when they are one already. */
  async add(forumId: string, personId: string, actor: Actor, now: Date): Promise<boolean> {
    return this.dataSource.transaction(manager => this.addIn(manager, forumId, personId, actor, now));
  }

  async addIn(
    manager: EntityManager,
    forumId: string,
    personId: string,
    actor: Actor,
    now: Date,
  ): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      'insert into forum_moderator values ($1, $2) on conflict do nothing returning person_id',
      [forumId, personId],
    );
    if (rows.length === 0) return false;
    await this.record(manager, 'forum.moderator-added', forumId, { personId }, actor, now);
    return true;
  }

  async remove(forumId: string, personId: string, actor: Actor, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.delete(ForumModerator, { forumId, personId });
      if (!affected) return false;
      await this.record(manager, 'forum.moderator-removed', forumId, { personId }, actor, now);
      return true;
    });
  }

  /** Those who were named, by name. */
  async namedOf(forumId: string): Promise<{ personId: string; name: string }[]> {
    return this.dataSource.query(
      `select p.id as "personId", trim(p.given_name || ' ' || p.family_name) as name
       from forum_moderator m join person p on p.id = m.person_id where m.forum_id = $1 order by 2`,
      [forumId],
    );
  }

  /** Everybody who may decide in a forum: those who were named, and the animators of its group. */
  async deciding(forumId: string): Promise<string[]> {
    const rows: { personId: string }[] = await this.dataSource.query(
      `select person_id as "personId" from forum_moderator where forum_id = $1
       union
       select m.person_id from forum f join group_member m on m.group_id = f.group_id and m.role = 'animator'
       where f.id = $1`,
      [forumId],
    );
    return rows.map(({ personId }) => personId);
  }
}
