import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { settleJoinRequests } from './settled-join-requests.js';

/** Many people become members at once, in the caller's transaction. */
@Injectable()
export class GroupEntriesService {
  constructor(private readonly journal: JournalService) {}

  /** Who is a member already keeps their role. Returns the ids of those who came in. */
  async enter(
    manager: EntityManager,
    groupId: string,
    personIds: readonly string[],
    actor: Actor,
    now: Date,
  ): Promise<string[]> {
    // In one order everywhere: two who add the same people at once wait for each other, never for ever.
    const rows: { personId: string }[] = await manager.query(
      `insert into group_member (group_id, person_id, role, joined_at)
       select $1, person_id, 'member', $3 from unnest($2::uuid[]) as person_id order by person_id
       on conflict do nothing returning person_id as "personId"`,
      [groupId, [...new Set(personIds)], now],
    );
    const ids = rows.map(({ personId }) => personId);
    await settleJoinRequests(manager, groupId, ids, actor, now);
    const subject = { subjectKind: 'group', subjectId: groupId };
    await this.journal.record(
      manager,
      ...rows.map(({ personId }) => ({
        at: now,
        actor,
        action: 'member.added',
        ...subject,
        values: { personId, role: 'member' },
      })),
    );
    return ids;
  }
}
