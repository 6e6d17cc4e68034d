import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { HouseError } from '../../foundation/house-error.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import type { List } from '../../community/lists/list.entity.js';
import { type ArchiveFate, ListDeletion } from '../../community/lists/list-deletion.service.js';
import type { Recipients } from '../../community/lists/recipients.service.js';
import { ModerationService } from '../../channels/moderation/moderation.service.js';
import type { DecisionRoad } from '../../channels/moderation/transitions.js';
import { ArchiveService } from '../../postoffice/archive/archive.service.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { HeldOutcomes, type HeldMatter } from './held-outcomes.service.js';
import { listEndedNotice } from './list-ended.notice.js';

/** How a list ends. */
export interface Ending {
  readonly archive: ArchiveFate;
  /** What their authors are told about messages that wait; null drops these in silence. */
  readonly heldReason: string | null;
  /** Whether its subscribers hear of it. */
  readonly isTold: boolean;
  readonly actor: Actor;
  readonly via: DecisionRoad;
}

export type EndingOutcome =
  | { readonly kind: 'ended'; readonly subscriberCount: number; readonly heldCount: number }
  | { readonly kind: 'unknown-list' };

/** More never wait on one list: its queue is no longer than what people could decide on. */
const mostHeld = 10_000;

/** One message came in between; a list that gets one each time is no list to delete now. */
const mostAttempts = 3;

/** Undoes the end of a list: a message came to wait on it meanwhile, and nobody could decide on it any more. */
class MoreWaits extends HouseError {
  constructor(listId: string) {
    super('more-waits', { listId }, true);
  }
}

/** Deletes a list with all that hangs on it, in one transaction: what waits, its archive, its subscriptions. */
@Injectable()
export class ListEnding {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly deletion: ListDeletion,
    private readonly audiences: AudiencesService,
    private readonly moderation: ModerationService,
    private readonly outcomes: HeldOutcomes,
    private readonly archive: ArchiveService,
    private readonly notices: NoticesService,
  ) {}

  async end(list: List, ending: Ending, now: Date): Promise<EndingOutcome> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.tryToEnd(list, ending, now);
      } catch (error) {
        if (!(error instanceof MoreWaits) || attempt === mostAttempts) throw error;
      }
    }
  }

  private async tryToEnd(list: List, ending: Ending, now: Date): Promise<EndingOutcome> {
    const held = await this.moderation.waiting([list.id], mostHeld);
    const matters: HeldMatter[] = [];
    for (const item of held) matters.push(await this.outcomes.prepare(item, false));
    return this.dataSource.transaction(async manager => {
      const nobody = { personId: null, address: null };
      const recipients = await this.audiences.recipientsOf(manager, list, nobody, now);
      const { archive, actor } = ending;
      if (ending.isTold) await this.tell(manager, list, archive, recipients, now);
      const deleted = await this.deletion.delete(manager, list.id, archive, actor, now, recipients.bearers);
      if (deleted === null) return { kind: 'unknown-list' };
      // The list is locked from here on: nothing more can come to wait.
      const known = new Set(matters.map(matter => matter.held.id));
      const waiting = await this.moderation.waitingIds(manager, list.id);
      if (waiting.some(id => !known.has(id))) throw new MoreWaits(list.id);
      for (const matter of matters) await this.settle(manager, matter, ending, now);
      if (archive === 'deleted') await this.archive.removeAll(manager, list.id);
      return { kind: 'ended', subscriberCount: deleted.subscriberCount, heldCount: matters.length };
    });
  }

  private async tell(
    manager: EntityManager,
    list: List,
    archive: ArchiveFate,
    { addresses }: Recipients,
    now: Date,
  ): Promise<void> {
    const address = siteAddress(this.config, list.name);
    const isReadable = archive === 'kept' && list.archive !== 'moderators';
    const archiveUrl = isReadable ? `${this.config.publicUrl}/lists/${list.name}/archive` : null;
    await this.notices.sendToAll(manager, listEndedNotice(list, address, archiveUrl), addresses, now);
  }

  /** An approval that could still be taken back is: nobody is left to receive the message. */
  private async settle(
    manager: EntityManager,
    matter: HeldMatter,
    { heldReason, actor, via }: Ending,
    now: Date,
  ): Promise<void> {
    const action = heldReason === null ? 'discard' : 'reject';
    const reason = heldReason ?? '';
    const move = { heldId: matter.held.id, reason, personId: actorPersonId(actor), via, releaseAt: null };
    await this.moderation.move(manager, { ...move, action: 'undo', reason: '' }, now);
    if (!(await this.moderation.move(manager, { ...move, action }, now))) return;
    await this.outcomes.settle(manager, matter, { action, reason, actor }, now);
  }
}
