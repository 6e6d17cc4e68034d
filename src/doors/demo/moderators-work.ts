import { Injectable } from '@nestjs/common';
import { ClaimsService } from '../../channels/moderation/claims.service.js';
import { HeldItems } from '../../channels/moderation/held-items.service.js';
import { NotesService } from '../../channels/moderation/notes.service.js';
import { ReasonTemplatesService } from '../../channels/moderation/reason-templates.service.js';
import { moderatorsNote, moderatorsReasons } from './waiting/moderators.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';

/** What those who moderate the first group's lists have ready, and tell each other about what waits. */
@Injectable()
export class ModeratorsWork {
  constructor(
    private readonly items: HeldItems,
    private readonly templates: ReasonTemplatesService,
    private readonly notes: NotesService,
    private readonly claims: ClaimsService,
  ) {}

  /** May be done again: what is written already is not written twice. */
  async add({ people, groups, lists }: DemoWorld, now: Date): Promise<void> {
    const [group] = groups;
    if (group === undefined) return;
    const animatorId = personaAmong(people, 'animator').id;
    const owner = { groupId: group.id };
    if ((await this.templates.of(owner)).length === 0) {
      const actor = { kind: 'person', personId: animatorId } as const;
      for (const words of moderatorsReasons) await this.templates.add(owner, words, actor, now);
    }
    const listIds = lists.filter(list => list.group === group).map(({ id }) => id);
    const [oldest, next] = await this.items.waiting(listIds, 2);
    if (oldest !== undefined && (await this.notes.of(oldest.id)).length === 0)
      await this.notes.write(oldest.id, animatorId, moderatorsNote, now);
    if (next !== undefined) await this.claims.claim(next.id, animatorId, now);
  }
}
