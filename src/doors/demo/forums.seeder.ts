import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ForumImportService, type ImportedThread } from '../../channels/forums/forum-import.service.js';
import { ForumModerators } from '../../channels/forums/forum-moderators.service.js';
import { UnreadMarks } from '../../channels/forums/unread.service.js';
import { SiteService } from '../../foundation/database/site.service.js';
import { system } from '../../foundation/journal/actor.js';
import { smallAds } from './forums/ads.js';
import type { DemoForum, DemoThread, Writer } from './forums/demo-forum.js';
import { discussions, questions } from './forums/discussions.js';
import { groupForums } from './forums/of-groups.js';
import { personas } from './personas.js';
import type { DemoPerson } from './world/people.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** What came since is new to the personas. */
const readUntilDays = 2;
/** Writers are drawn this far apart: neighbours in the directory are of one promotion. */
const stride = 131;

/** Forums with threads and ads of the past weeks: some answered, some over, some not read yet. */
@Injectable()
export class ForumsSeeder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly site: SiteService,
    private readonly imports: ForumImportService,
    private readonly moderators: ForumModerators,
    private readonly unread: UnreadMarks,
  ) {}

  /** Once, whole: a start that was cut short begins it again. */
  async add(world: DemoWorld, now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      if (!(await this.site.mark(manager, 'demonstration-forums', 'done'))) return;
      for (const forum of [smallAds, discussions, questions, ...groupForums])
        await this.seed(manager, world, forum, now);
    });
  }

  private async seed(manager: EntityManager, world: DemoWorld, forum: DemoForum, now: Date): Promise<void> {
    const { group: slug, moderators, threads, ...given } = forum;
    const group = world.groups.find(one => one.slug === slug) ?? null;
    if (slug !== null && group === null) return;
    const writers = circle(group?.members ?? world.people);
    const imported = threads.map(thread => importedOf(thread, world, writers, now));
    const { id } = await this.imports.add(
      manager,
      { ...given, groupId: group?.id ?? null, threads: imported },
      now,
    );
    for (const role of moderators)
      await this.moderators.addIn(manager, id, personaAmong(world.people, role).id, system, now);
    const readUntil = new Date(now.getTime() - readUntilDays * dayMs);
    for (const { role } of personas)
      await this.unread.markAllIn(manager, personaAmong(world.people, role).id, id, readUntil);
  }
}

/** Who may have written: alive, of an age to, and no persona. */
function circle(people: readonly DemoPerson[]): DemoPerson[] {
  const fixed = new Set(personas.map(({ address }) => address));
  return people.filter(
    ({ promotion, deceasedOn, addresses }) =>
      promotion !== null && promotion > 1962 && deceasedOn === null && !addresses.some(one => fixed.has(one)),
  );
}

function importedOf(
  thread: DemoThread,
  world: DemoWorld,
  writers: readonly DemoPerson[],
  now: Date,
): ImportedThread {
  let at = new Date(now.getTime() - thread.daysAgo * dayMs);
  const first = { ...signed(thread.by, world, writers), text: thread.text, at };
  const answers = (thread.answers ?? []).map(({ by, hoursLater, text }) => {
    // Nobody answers in the future, however young the thread is.
    at = new Date(Math.min(at.getTime() + hoursLater * hourMs, now.getTime() - 60_000));
    return { ...signed(by, world, writers), text, at };
  });
  return {
    subject: thread.subject,
    category: thread.category ?? null,
    ad: thread.ad ?? null,
    closedAt: thread.isOver === true ? at : null,
    isPinned: thread.isPinned === true,
    isWaiting: thread.isWaiting === true,
    messages: [first, ...answers],
  };
}

function signed(by: Writer, { people }: DemoWorld, writers: readonly DemoPerson[]) {
  const person = typeof by === 'number' ? writers[(by * stride) % writers.length] : personaAmong(people, by);
  if (person === undefined) throw new Error('nobody writes in the forums');
  const { id: authorId, givenName, familyName, addresses } = person;
  return { authorId, authorName: `${givenName} ${familyName}`, authorAddress: addresses[0] ?? '' };
}
