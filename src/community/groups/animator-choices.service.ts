import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GroupAnimatorChoice } from './group-animator-choice.entity.js';

/** What each animator wants to hear of each group. */
@Injectable()
export class AnimatorChoicesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Ids of the group's animators who want to hear of a new request; all who did not say no. */
  async toldOfRequests(groupId: string, manager = this.dataSource.manager): Promise<string[]> {
    const rows: { personId: string }[] = await manager.query(
      `select m.person_id as "personId" from group_member m
       left join group_animator_choice c using (group_id, person_id)
       where m.group_id = $1 and m.role = 'animator' and c.is_told_of_requests is not false
       order by m.joined_at, m.person_id`,
      [groupId],
    );
    return rows.map(({ personId }) => personId);
  }

  async isToldOfRequests(groupId: string, personId: string): Promise<boolean> {
    const choice = await this.dataSource.manager.findOneBy(GroupAnimatorChoice, { groupId, personId });
    return choice?.isToldOfRequests ?? true;
  }

  /** A matter between oneself and one's mailbox: the journal keeps nothing of it. */
  async choose(groupId: string, personId: string, isToldOfRequests: boolean): Promise<void> {
    await this.dataSource.manager.upsert(GroupAnimatorChoice, { groupId, personId, isToldOfRequests }, [
      'groupId',
      'personId',
    ]);
  }
}
