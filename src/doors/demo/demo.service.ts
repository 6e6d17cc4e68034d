import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SiteService } from '../../foundation/database/site.service.js';
import { CommunitySeeder } from './community.seeder.js';
import { ForumMailSeeder } from './forum-mail.seeder.js';
import { ForumsSeeder } from './forums.seeder.js';
import { FinishingTouches } from './finishing-touches.js';
import { PastPostsSeeder } from './past-posts.seeder.js';
import { inventWorld, ordinaryPeople, type DemoWorld } from './world/world.js';

export type SeedOutcome = 'seeded' | 'not-empty' | 'already';

/** Holds how many people were asked for and when (`17000@ISO`): the same world can be invented again from it. */
const mark = 'demonstration';
const finishedMark = 'demonstration-finished';

/** What a mark stands for: people, dates and message ids follow from its number and its moment. */
interface Beginning {
  readonly value: string;
  readonly now: Date;
  readonly world: DemoWorld;
}

/** Fills an empty database with the demonstration community, and marks it for ever. */
@Injectable()
export class DemoService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly site: SiteService,
    private readonly community: CommunitySeeder,
    private readonly pastPosts: PastPostsSeeder,
    private readonly forums: ForumsSeeder,
    private readonly forumMail: ForumMailSeeder,
    private readonly touches: FinishingTouches,
  ) {}

  /** A seeding that was cut short is taken up where it stopped, by whichever start comes next. */
  async seedIfEmpty(now: Date, peopleCount = ordinaryPeople): Promise<SeedOutcome> {
    if ((await this.site.fact(finishedMark)) !== null) return 'already';
    // In this order: who begins meanwhile leaves the people and the mark at the same moment.
    const isFirst = await this.community.isFirst();
    const begun = await this.site.fact(mark);
    if (begun === null && !isFirst) return 'not-empty';
    await this.seed(begun === null ? await this.begin(peopleCount, now) : beginningOf(begun));
    return 'seeded';
  }

  /** Gives the beginning that stands: another start may have been quicker. */
  private async begin(peopleCount: number, now: Date): Promise<Beginning> {
    const ours = beginningOf(`${peopleCount}@${now.toISOString()}`);
    await this.once(mark, ours.value, manager => this.community.seedBase(manager, ours.world, now));
    const value = (await this.site.fact(mark)) ?? ours.value;
    return value === ours.value ? ours : beginningOf(value);
  }

  private async seed({ world, now }: Beginning): Promise<void> {
    const { lists, posts } = world;
    // Side by side, because nearly all the time goes into the subscriptions' foreign keys.
    await Promise.all([
      this.step('subscriptions-1', manager => this.community.subscribe(manager, everySecond(lists, 0), now)),
      this.step('subscriptions-2', manager => this.community.subscribe(manager, everySecond(lists, 1), now)),
      this.step('members', manager => this.community.seedMembers(manager, world, now)),
      this.step('past-posts', manager => this.pastPosts.seed(manager, posts, now)),
    ]);
    await this.forums.add(world, now);
    await this.forumMail.add(world, now);
    await this.touches.add(world, now);
    await this.site.factMadeOnce(finishedMark, () => now.toISOString());
  }

  private step(name: string, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    return this.once(`${mark}-${name}`, 'done', work);
  }

  /** The work and its mark in one transaction: done wholly, and once. */
  private once(name: string, value: string, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    return this.dataSource.transaction(async manager => {
      if (await this.site.mark(manager, name, value)) await work(manager);
    });
  }
}

function beginningOf(value: string): Beginning {
  const [peopleCount, moment = ''] = value.split('@');
  const now = new Date(moment);
  return { value, now, world: inventWorld(Number(peopleCount), now) };
}

function everySecond<T>(items: readonly T[], first: 0 | 1): T[] {
  return items.filter((_, at) => at % 2 === first);
}
