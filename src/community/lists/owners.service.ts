import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { ListOwner } from './list-owner.entity.js';

/** Who is named on a list to run it; the animators of its group do so without being named. */
@Injectable()
export class OwnersService {
  private readonly record = recordsAbout(this.journal, 'list');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async add(
    listId: string,
    personId: string,
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: 'added' | 'already' }> {
    return this.dataSource.transaction(async manager => {
      const rows: unknown[] = await manager.query(
        `insert into list_owner (list_id, person_id, added_at) values ($1, $2, $3)
         on conflict do nothing returning person_id`,
        [listId, personId, now],
      );
      if (rows.length === 0) return { kind: 'already' };
      await this.record(manager, 'owner.added', listId, { personId }, actor, now);
      return { kind: 'added' };
    });
  }

  async remove(
    listId: string,
    personId: string,
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: 'removed' | 'not-an-owner' }> {
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.delete(ListOwner, { listId, personId });
      if (!affected) return { kind: 'not-an-owner' };
      await this.record(manager, 'owner.removed', listId, { personId }, actor, now);
      return { kind: 'removed' };
    });
  }

  /** Ids of those named, the eldest first. */
  async ownersOf(listId: string): Promise<string[]> {
    const owners = await this.dataSource.manager.find(ListOwner, {
      where: { listId },
      order: { addedAt: 'ASC', personId: 'ASC' },
    });
    return owners.map(({ personId }) => personId);
  }
}
