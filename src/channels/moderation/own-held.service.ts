import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { longestLine } from './queue-entry.js';
import type { HeldState } from './transitions.js';

/** A post of somebody's that has not left, and can be withdrawn. */
export interface OwnHeld {
  readonly id: string;
  readonly listName: string;
  readonly subject: string;
  readonly state: HeldState;
  readonly since: Date;
}

/** Nobody has more on their way. */
const mostOwn = 50;

/** What waits, seen by who wrote it. */
@Injectable()
export class OwnHeldService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Newest first; returned ones too, since they wait for their author.
   * @param listId of the only list that counts, where there is one
   */
  of(personId: string, listId: string | null = null): Promise<OwnHeld[]> {
    return this.dataSource.query(
      `select h.id, l.name as "listName", left(p.subject, ${longestLine}) as subject, h.state, h.held_at as since
       from post p join held_message h on h.post_id = p.id join list l on l.id = p.list_id
       where p.author_person_id = $1 and ($2::uuid is null or p.list_id = $2)
         and p.outcome = 'held' and h.state in ('waiting', 'approved', 'returned')
       order by h.held_at desc, h.id limit ${mostOwn}`,
      [personId, listId],
    );
  }
}
