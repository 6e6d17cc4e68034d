import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { List } from './list.entity.js';
import { lockedList } from './list-names.service.js';
import type { SubscriptionState } from './subscription-life.js';
import { RequestNotices } from './request-notices.js';
import { SubscriptionMail } from './subscription-mail.js';
import { settleRequests } from './settled-requests.js';

export type ArchiveFate = 'kept' | 'deleted';

export interface DeletedList {
  readonly list: List;
  /** How many subscriptions ended. */
  readonly subscriberCount: number;
}

/** Ends a list and its subscriptions. The row stays: old links, the archive and the accounts of posts name it. */
@Injectable()
export class ListDeletion {
  constructor(
    private readonly journal: JournalService,
    private readonly mail: SubscriptionMail,
    private readonly notices: RequestNotices,
  ) {}

  /**
   * In the caller's transaction, which settles what waits and what is archived. Null when it is gone already.
   * Who was subscribed may go on reading an archive that is kept; confirmations under way are worth nothing, and who
   * waited for an answer hears that none will come.
   * @param readers people on it by its rule, which ends too
   */
  async delete(
    manager: EntityManager,
    listId: string,
    archive: ArchiveFate,
    actor: Actor,
    now: Date,
    readers: readonly string[] = [],
  ): Promise<DeletedList | null> {
    const list = await lockedList(manager, listId);
    if (list === null) return null;
    if (archive === 'kept') await this.keepReaders(manager, listId, readers);
    const subscriberCount = await this.endSubscriptions(manager, list, actor, now);
    await manager.save(Object.assign(list, { ...withoutRule, deletedAt: now, version: list.version + 1 }));
    const subject = { subjectKind: 'list', subjectId: listId };
    const values = { name: list.name, archive, subscribers: subscriberCount };
    await this.journal.record(manager, { at: now, actor, action: 'list.deleted', ...subject, values });
    return { list, subscriberCount };
  }

  private async keepReaders(
    manager: EntityManager,
    listId: string,
    readers: readonly string[],
  ): Promise<void> {
    await manager.query(
      `insert into list_archive_reader (list_id, person_id)
       select list_id, person_id from subscription
       where list_id = $1 and person_id is not null and state = 'subscribed'
       union select $1, id from person where id = any($2::uuid[]) on conflict do nothing`,
      [listId, readers],
    );
  }

  private async endSubscriptions(
    manager: EntityManager,
    list: List,
    actor: Actor,
    now: Date,
  ): Promise<number> {
    await manager.query(
      `delete from subscription_confirmation c using subscription s
       where s.id = c.subscription_id and s.list_id = $1`,
      [list.id],
    );
    const [ended]: [{ id: string; state: SubscriptionState }[], number] = await manager.query(
      `update subscription s set state = 'unsubscribed', changed_at = $2
       from subscription old where old.id = s.id and s.list_id = $1 and s.state <> 'unsubscribed'
       returning s.id, old.state`,
      [list.id, now],
    );
    const waited = ended.filter(({ state }) => state === 'requested').map(({ id }) => id);
    await settleRequests(manager, waited, 'refused', actor, now);
    for (const id of waited) await this.tellRequester(manager, list, id, now);
    return ended.filter(({ state }) => state === 'subscribed').length;
  }

  private async tellRequester(
    manager: EntityManager,
    list: List,
    subscriptionId: string,
    now: Date,
  ): Promise<void> {
    const reader = await this.mail.readerOf(manager, { id: subscriptionId });
    if (reader !== null) await this.notices.withoutAnswer(manager, list, reader, now);
  }
}

const withoutRule = { rule: null, ruleSetAt: null, ruleSetBy: null };
