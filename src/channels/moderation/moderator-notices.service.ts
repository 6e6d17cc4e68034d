import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { ModeratorNotice } from './moderator-notice.entity.js';

/** `id` is a new UUID: the notice that carries it is written along with the row, or owed. */
export type NewModeratorNotice = Omit<ModeratorNotice, 'stage' | 'joined'>;

/** What somebody is told again, or at last. */
export type ToldAgain = Pick<ModeratorNotice, 'heldMessageId' | 'version' | 'stage'>;

/** Which moderator was told of which held message, and of which version of it. */
@Injectable()
export class ModeratorNoticesService {
  private readonly telling = new Gathered<NewModeratorNotice, null>(tellTogether);

  constructor(private readonly dataSource: DataSource) {}

  /** Written along with the notice. The held message is there already; of somebody who just left nothing is written. */
  async record(manager: EntityManager, notice: NewModeratorNotice): Promise<void> {
    await this.telling.ask(manager, notice);
  }

  /**
   * Somebody is told of all this in one mail, and owed nothing any more. Ids of the rows by held message: what an answer
   * to each names.
   */
  async tellAgain(
    manager: EntityManager,
    personId: string,
    messages: readonly ToldAgain[],
    now: Date,
  ): Promise<Map<string, string>> {
    await manager.query('update moderator_notice set is_owed = false where person_id = $1 and is_owed', [
      personId,
    ]);
    const rows: { id: string; heldMessageId: string }[] = await manager.query(
      `insert into moderator_notice as known (id, held_message_id, person_id, version, stage, told_at)
       select gen_random_uuid(), told.held_message_id, $1, told.version, told.stage, $5
       from unnest($2::uuid[], $3::int[], $4::int[]) as told (held_message_id, version, stage)
       order by told.held_message_id
       on conflict (held_message_id, person_id, version, joined)
       do update set stage = greatest(known.stage, excluded.stage), told_at = excluded.told_at
       returning id, held_message_id as "heldMessageId"`,
      [
        personId,
        messages.map(({ heldMessageId }) => heldMessageId),
        messages.map(({ version }) => version),
        messages.map(({ stage }) => stage),
        now,
      ],
    );
    return new Map(rows.map(({ heldMessageId, id }) => [heldMessageId, id]));
  }

  byId(id: string): Promise<ModeratorNotice | null> {
    return this.dataSource.manager.findOneBy(ModeratorNotice, { id });
  }
}

/** In one order: two who write about the same people at once never wait for each other in a circle. */
async function tellTogether(manager: EntityManager, notices: readonly NewModeratorNotice[]): Promise<null[]> {
  await preparedIn(
    manager,
    'tell-moderators',
    `insert into moderator_notice (id, held_message_id, person_id, version, told_at, is_owed)
     select told.* from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::timestamptz[], $6::bool[])
                        as told (id, held_message_id, person_id, version, told_at, is_owed)
     join person on person.id = told.person_id
     order by told.held_message_id, told.person_id
     on conflict (held_message_id, person_id, version, joined) do nothing`,
    [
      notices.map(({ id }) => id),
      notices.map(({ heldMessageId }) => heldMessageId),
      notices.map(({ personId }) => personId),
      notices.map(({ version }) => version),
      notices.map(({ toldAt }) => toldAt),
      notices.map(({ isOwed }) => isOwed),
    ],
  );
  return notices.map(() => null);
}
