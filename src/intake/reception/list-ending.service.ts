import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { List } from '../../community/lists/list.entity.js';
import { type ArchiveFate, ListDeletion } from '../../community/lists/list-deletion.service.js';
import { lockedList } from '../../community/lists/list-names.service.js';
import { ArchiveService } from '../../postoffice/archive/archive.service.js';
import { EndingHeld, type HeldFate, MoreWaits } from './ending-held.service.js';
import { ListFarewell } from './list-farewell.js';

/** How a list ends. */
export interface Ending extends HeldFate {
  readonly archive: ArchiveFate;
  /** Whether its subscribers hear of it. */
  readonly isTold: boolean;
}

export type EndingOutcome =
  | { readonly kind: 'ended'; readonly subscriberCount: number; readonly heldCount: number }
  | { readonly kind: 'unknown-list' };

/** One message came in between; a list that gets one each time is no list to delete now. */
const mostAttempts = 3;

/** Deletes a list with all that hangs on it, in one transaction: what waits, its archive, its subscriptions. */
@Injectable()
export class ListEnding {
  constructor(
    private readonly dataSource: DataSource,
    private readonly deletion: ListDeletion,
    private readonly held: EndingHeld,
    private readonly archive: ArchiveService,
    private readonly farewell: ListFarewell,
  ) {}

  async end(list: List, ending: Ending, now: Date): Promise<EndingOutcome> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.tryToEnd(list.id, ending, now);
      } catch (error) {
        if (!(error instanceof MoreWaits) || attempt === mostAttempts) throw error;
      }
    }
  }

  /** The list is locked before what hangs on it, as by whoever posts to it or lets a held message go. */
  private async tryToEnd(listId: string, ending: Ending, now: Date): Promise<EndingOutcome> {
    const matters = await this.held.prepare(listId);
    return this.dataSource.transaction(async manager => {
      const list = await lockedList(manager, listId);
      if (list === null) return { kind: 'unknown-list' };
      const people = await this.farewell.takeLeave(manager, list, ending, now);
      const { archive, actor } = ending;
      const heldCount = await this.held.settle(manager, listId, matters, ending, now);
      const deleted = await this.deletion.delete(manager, listId, archive, actor, now, people);
      if (archive === 'deleted') await this.archive.removeAll(manager, { kind: 'list', id: listId });
      return { kind: 'ended', subscriberCount: deleted?.subscriberCount ?? 0, heldCount };
    });
  }
}
