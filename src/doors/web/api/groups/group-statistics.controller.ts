import { Get, Param } from '@nestjs/common';
import { MonthlyModerationService } from '../../../../channels/moderation/monthly-moderation.service.js';
import { ListStatistics } from '../../../../channels/moderation/list-statistics.service.js';
import { GroupStatistics } from '../../../../community/groups/group-statistics.service.js';
import { ListsService } from '../../../../community/lists/lists.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { GroupGate } from './group-gate.js';

/** As the page shows: a year has every season once. */
const months = 12;

export class MonthlyMembers {
  @Shown({ about: 'The first day of the month.' })
  month: string;

  @Shown()
  count: number;
}

export class MonthlyListPosts {
  @Shown({ of: String, isNullable: true, about: 'The name of the list.' })
  list: string | null;

  @Shown({ about: 'The first day of the month.' })
  month: string;

  @Shown()
  posts: number;

  @Shown({ about: 'Of them, those that waited for a moderator.' })
  held: number;
}

export class ListDecisionTime {
  @Shown({ of: String, isNullable: true, about: 'Null: all lists of the group together.' })
  list: string | null;

  @Shown()
  decisions: number;

  @Shown()
  medianSeconds: number;
}

export class MonthlyListModeration {
  @Shown({ of: String, isNullable: true, about: 'The name of the list.' })
  list: string | null;

  @Shown({ about: 'The first day of the month in which the messages came.' })
  month: string;

  @Shown()
  held: number;

  @Shown()
  approved: number;

  @Shown()
  refused: number;

  @Shown()
  discarded: number;

  @Shown({ of: Number, isNullable: true, about: 'To the first decision; null where there was none.' })
  medianSeconds: number | null;
}

export class StatisticsAnswer {
  @Shown({ of: [MonthlyMembers] })
  members: readonly MonthlyMembers[];

  @Shown({ of: [MonthlyListPosts] })
  posts: readonly MonthlyListPosts[];

  @Shown({ of: [ListDecisionTime] })
  decisionTimes: readonly ListDecisionTime[];

  @Shown({ of: [MonthlyListModeration], about: 'The latest month first.' })
  moderation: readonly MonthlyListModeration[];
}

@ApiController('groups/:slug/statistics')
export class ApiGroupStatisticsController {
  constructor(
    private readonly gate: GroupGate,
    private readonly groups: GroupStatistics,
    private readonly posts: ListStatistics,
    private readonly monthly: MonthlyModerationService,
    private readonly lists: ListsService,
  ) {}

  @Get()
  @Operation({ summary: 'How a group lived over twelve months.', scope: 'read', answers: StatisticsAnswer })
  async show(@Called() call: ApiCall, @Param('slug') slug: string): Promise<StatisticsAnswer | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    const lists = await this.lists.ofGroup(seen.group.id);
    const ids = lists.map(({ id }) => id);
    const [members, posts, times, moderation] = await Promise.all([
      this.groups.membersOverTime(seen.group.id, months, call.now),
      this.posts.postsPerMonth(ids, months, call.now),
      this.posts.decisionTimes(ids, months, call.now),
      this.monthly.of(ids, months, call.now),
    ]);
    const names = new Map(lists.map(({ id, name }) => [id, name]));
    return {
      members,
      posts: posts.map(({ listId, month, posts: count, held }) => ({
        list: names.get(listId) ?? null,
        month,
        posts: count,
        held,
      })),
      decisionTimes: times.map(({ listId, decisions, medianSeconds }) => ({
        list: names.get(listId ?? '') ?? null,
        decisions,
        medianSeconds,
      })),
      moderation: moderation.map(({ listId, ...figures }) => ({
        list: names.get(listId) ?? null,
        ...figures,
      })),
    };
  }
}
