import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** One in so many of the past posts had waited for a moderator. */
const oneIn = 6;

/** Sets, for the demonstration: posts of the past that had waited, and were published. */
@Injectable()
export class HeldImportService {
  /**
   * Of the distributed posts of these lists, those that chance named by their message id; done again, it adds none.
   * @param decidedBy the person who published them, some minutes or hours after they came
   */
  async addDecided(manager: EntityManager, listIds: readonly string[], decidedBy: string): Promise<void> {
    await manager.query(
      `with chosen as (
         select id, list_id, received_at, abs(hashtext(message_id)) as dice from post
         where list_id = any($1::uuid[]) and outcome = 'distributed' and abs(hashtext(message_id)) % ${oneIn} = 0
           and not exists (select from moderation_decision d where d.list_id = any($1::uuid[]) and d.decided_by = $2)
       ), held as (
         insert into held_message (post_id, list_id, state, version, held_at, is_author_told)
         select id, list_id, 'released', 3, received_at, true from chosen
         on conflict (post_id) do nothing returning id, post_id, list_id
       )
       insert into moderation_decision (held_message_id, list_id, version, decision, decided_by, decided_via, decided_at)
       select h.id, h.list_id, step.version, step.decision, step.by, step.via,
              c.received_at + make_interval(mins => 4 + (c.dice / ${oneIn}) % 900) + step.later
       from held h
       join chosen c on c.id = h.post_id
       cross join (values (2, 'approve', $2::uuid, 'web', interval '0'),
                          (3, 'release', null, 'job', interval '30 seconds')) as step (version, decision, by, via, later)`,
      [listIds, decidedBy],
    );
  }
}
