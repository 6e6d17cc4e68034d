import { Injectable } from '@nestjs/common';
import { MembersService } from '../groups/members.service.js';
import type { List } from '../lists/list.entity.js';
import { canConfigure } from '../lists/list-permissions.js';
import { ModeratorsService } from '../lists/moderators.service.js';
import { type Rule, type RuleTerm, termsOf } from './rule.js';
import { readRule } from './rule-reader.js';

/**
 * Who may name what in a rule. A list shows its people to those who run it, so that a rule over somebody else's group
 * or list would be a way to read a roster that is not theirs, and to write to it.
 */
@Injectable()
export class RuleRightsService {
  constructor(
    private readonly members: MembersService,
    private readonly moderators: ModeratorsService,
  ) {}

  /**
   * The first term that this person may not name; null for none. What the list's rule names already stays.
   * @param roles as `accounts` gives them
   */
  async notTheirs(
    personId: string,
    roles: readonly string[],
    list: Pick<List, 'groupId' | 'rule'>,
    rule: Rule,
  ): Promise<RuleTerm | null> {
    if (roles.includes('operator')) return null;
    const kept = readRule(list.rule);
    const known = new Set((kept ? termsOf(kept) : []).map(term => JSON.stringify(term)));
    for (const term of termsOf(rule)) {
      if (known.has(JSON.stringify(term))) continue;
      if (!(await this.mayName(personId, roles, list, term))) return term;
    }
    return null;
  }

  private async mayName(
    personId: string,
    roles: readonly string[],
    { groupId }: Pick<List, 'groupId'>,
    term: RuleTerm,
  ): Promise<boolean> {
    switch (term.kind) {
      case 'promotions':
        return true;
      case 'list':
        return canConfigure(await this.moderators.standingOf(personId, term.listId, roles));
      default:
        return (
          term.groupId === null || term.groupId === groupId || this.members.isAnimator(term.groupId, personId)
        );
    }
  }
}
