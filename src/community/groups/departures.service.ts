import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { yearsAfter } from '../../foundation/i18n/calendar.js';
import { GroupDeparture } from './group-departure.entity.js';

/** Long enough to be left in peace, short enough that a new animator may ask again one day. */
const refusalYears = 1;

/** Who left a group, and asked not to be added again by anybody else. */
@Injectable()
export class DeparturesService {
  constructor(private readonly dataSource: DataSource) {}

  /** In the transaction that removes the member. */
  async remember(
    manager: EntityManager,
    groupId: string,
    personId: string,
    { refuses }: { readonly refuses: boolean },
    now: Date,
  ): Promise<void> {
    const refusesUntil = refuses ? yearsAfter(now, refusalYears) : null;
    await manager.upsert(GroupDeparture, { groupId, personId, leftAt: now, refusesUntil }, [
      'groupId',
      'personId',
    ]);
  }

  /** Who comes back by their own wish no longer refuses. */
  async forget(manager: EntityManager, groupId: string, personId: string): Promise<void> {
    await manager.delete(GroupDeparture, { groupId, personId });
  }

  /**
   * Those who must not be added to the group now. A person's own request is not an addition.
   * @param people ids of people, or addresses in canonical form; the answer names them in the same words
   */
  async refusingAmong(
    groupId: string,
    people: readonly string[],
    now: Date,
    manager = this.dataSource.manager,
  ): Promise<Set<string>> {
    const rows: { who: string }[] = await manager.query(
      `with refusing as (select person_id from group_departure where group_id = $1 and refuses_until > $3)
       select person_id::text as who from refusing where person_id::text = any($2::text[])
       union
       select a.address::text from refusing join address a using (person_id) where a.address = any($2::citext[])`,
      [groupId, people, now],
    );
    return new Set(rows.map(({ who }) => who));
  }
}
