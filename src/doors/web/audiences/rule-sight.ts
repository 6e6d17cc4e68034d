import { Injectable } from '@nestjs/common';
import type { WrittenRule, WrittenTerm } from '../../../community/audiences/written-rule.js';
import { GroupSight } from '../groups/group-sight.js';
import { ListSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';

/** No group and no list is called so. */
const nobody = '?';

/** What somebody who writes a rule may know of what it names. */
@Injectable()
export class RuleSight {
  constructor(
    private readonly groups: GroupSight,
    private readonly lists: ListSight,
  ) {}

  /**
   * The same rule, without the names of what this person can't see: the private group of others and its lists are to
   * them what does not exist, so that guessing names tells nothing.
   * @param kept what may be named whatever they see
   */
  async inSight(
    viewer: Viewer,
    { plus, minus }: WrittenRule,
    kept: readonly WrittenTerm[],
  ): Promise<WrittenRule> {
    const known = new Set(kept.map(term => JSON.stringify(term)));
    const seen = (terms: readonly WrittenTerm[]) =>
      Promise.all(terms.map(term => this.termInSight(viewer, term, known.has(JSON.stringify(term)))));
    return { plus: await seen(plus), minus: await seen(minus) };
  }

  private async termInSight(viewer: Viewer, term: WrittenTerm, isKept: boolean): Promise<WrittenTerm> {
    if (isKept) return term;
    switch (term.kind) {
      case 'promotions':
        return term;
      case 'list':
        return (await this.lists.of(viewer, term.list.split('@')[0] ?? ''))
          ? term
          : { ...term, list: nobody };
      default:
        if (term.group === '') return term;
        return (await this.groups.of(viewer, term.group)) ? term : { ...term, group: nobody };
    }
  }
}
