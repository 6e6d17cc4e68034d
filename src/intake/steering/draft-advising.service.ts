import { Injectable } from '@nestjs/common';
import { RoleService } from '../../community/accounts/role.service.js';
import { GroupsService } from '../../community/groups/groups.service.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { AdviceService } from './advice.service.js';
import type { Advice } from './advice.js';
import { roleOf } from './author-role.js';
import { readAudience } from './draft-audience.js';
import type { Advised } from './place-offer.js';

export interface AdvisedDraft {
  readonly advice: Advice;
  /** Of its author. */
  readonly roles: readonly string[];
}

/** From so many on, a message to lists is an announcement by itself. */
const fewestLists = 3;

/** Asks for the advice on a draft, for its author. */
@Injectable()
export class DraftAdvising {
  constructor(
    private readonly advice: AdviceService,
    private readonly roles: RoleService,
    private readonly groups: GroupsService,
    private readonly lists: ListsService,
  ) {}

  async on(draft: Advised, personId: string, now: Date): Promise<AdvisedDraft> {
    const roles = await this.roles.rolesOf(personId);
    const [animated, lists] = await Promise.all([
      this.groups.animatedBy(personId, []),
      this.lists.byIds(draft.listIds),
    ]);
    const audience = readAudience(draft.audience);
    const advice = await this.advice.advise(
      {
        ...(draft.authorAddress === '' ? {} : { author: draft.authorAddress }),
        role: roleOf(roles, animated.length > 0),
        subject: draft.subject,
        body: draft.body,
        reach: draft.people,
        lists: isAnnouncement(draft) ? [] : lists.map(({ name }) => name),
        ...(audience.kind === 'group' ? { group: audience.slug } : {}),
      },
      { kind: 'person', personId, roles },
      now,
    );
    return { advice, roles };
  }
}

/** The last list of several in a week: it was not that list's own affair, and how many it goes to says so. */
function isAnnouncement({ road, listIds }: Advised): boolean {
  return road !== 'announce' && listIds.length < fewestLists;
}
