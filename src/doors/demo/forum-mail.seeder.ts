import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumFollows } from '../../channels/forums/follows.service.js';
import { Forum } from '../../channels/forums/forum.entity.js';
import { ForumReports } from '../../channels/forums/forum-reports.service.js';
import { SiteService } from '../../foundation/database/site.service.js';
import type { DemoRole } from './personas.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';

/** Who follows what by mail, by the kind of the forum. */
const followers: readonly (readonly [DemoRole, Forum['kind']])[] = [
  ['member', 'discussion'],
  ['animator', 'questions'],
  ['moderator', 'ads'],
];
const reporters: readonly DemoRole[] = ['member', 'animator'];
const complaint = 'C’est une annonce de professionnel, pas d’un camarade.';

/** Personas who follow forums by mail, and a message that two of them reported. */
@Injectable()
export class ForumMailSeeder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly site: SiteService,
    private readonly follows: ForumFollows,
    private readonly reports: ForumReports,
  ) {}

  /** Once, whole. */
  async add({ people }: DemoWorld, now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      if (!(await this.site.mark(manager, 'demonstration-forum-mail', 'done'))) return;
      const forums = await manager.findBy(Forum, {});
      for (const [role, kind] of followers) {
        const forum = forums.find(one => one.kind === kind && one.groupId === null && one.letterId === null);
        const { id } = personaAmong(people, role);
        if (forum !== undefined)
          await this.follows.follow(id, { kind: 'forum', forumId: forum.id }, now, manager);
      }
      const ads = forums.find(({ kind, groupId }) => kind === 'ads' && groupId === null);
      if (ads === undefined) return;
      const [newest]: { id: string }[] = await manager.query(
        `select m.id from forum_message m join forum_thread t on t.id = m.thread_id
         where t.forum_id = $1 and m.state = 'published' order by m.published_at desc, m.id limit 1`,
        [ads.id],
      );
      for (const role of reporters) {
        const viewer = { personId: personaAmong(people, role).id };
        if (newest !== undefined)
          await this.reports.reportIn(manager, { forum: ads, viewer }, newest.id, complaint, now);
      }
    });
  }
}
