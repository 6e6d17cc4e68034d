import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { ModeratorNotice } from './moderator-notice.entity.js';

/** `id` is a new UUID: the notice that carries it is written along with the row. */
export type NewModeratorNotice = Omit<ModeratorNotice, 'stage'>;

/** Which moderator was told of which held message, and of which version of it. */
@Injectable()
export class ModeratorNoticesService {
  private readonly telling = new Gathered<NewModeratorNotice, null>(tellTogether);

  constructor(private readonly dataSource: DataSource) {}

  /** Written along with the notice. The held message is there already; of somebody who just left nothing is written. */
  async record(manager: EntityManager, notice: NewModeratorNotice): Promise<void> {
    await this.telling.ask(manager, notice);
  }

  byId(id: string): Promise<ModeratorNotice | null> {
    return this.dataSource.manager.findOneBy(ModeratorNotice, { id });
  }

  /** Whoever was told of a message, of whichever version. */
  of(heldMessageId: string): Promise<ModeratorNotice[]> {
    return this.dataSource.manager.find(ModeratorNotice, {
      where: { heldMessageId },
      order: { version: 'ASC', personId: 'ASC' },
    });
  }
}

/** In one order: two who write about the same people at once never wait for each other in a circle. */
async function tellTogether(manager: EntityManager, notices: readonly NewModeratorNotice[]): Promise<null[]> {
  await preparedIn(
    manager,
    'tell-moderators',
    `insert into moderator_notice (id, held_message_id, person_id, version, told_at)
     select told.* from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::timestamptz[])
                        as told (id, held_message_id, person_id, version, told_at)
     join person on person.id = told.person_id
     order by told.held_message_id, told.person_id
     on conflict (held_message_id, person_id, version) do nothing`,
    [
      notices.map(({ id }) => id),
      notices.map(({ heldMessageId }) => heldMessageId),
      notices.map(({ personId }) => personId),
      notices.map(({ version }) => version),
      notices.map(({ toldAt }) => toldAt),
    ],
  );
  return notices.map(() => null);
}
