import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { adoptLetters } from './letter-strangers.service.js';

/** Gives people the subscriptions, and the letters, their addresses had before the directory knew them. */
@Injectable()
export class BearersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /**
   * To be called after people or addresses were added, so that one person stays one subscriber.
   * A person who is on the list already keeps that subscription, and the other one ends.
   * @returns how many subscriptions changed
   */
  adoptAddresses(actor: Actor, now: Date): Promise<number> {
    return this.dataSource.transaction(manager => this.adopt(manager, null, actor, now));
  }

  /** The same for one person, in the transaction that added the address. */
  adoptAddressesOf(manager: EntityManager, personId: string, actor: Actor, now: Date): Promise<number> {
    return this.adopt(manager, personId, actor, now);
  }

  /** An address is no longer a person's: subscriptions that chose it follow the preferred one again. */
  async forgetAddress(manager: EntityManager, personId: string, address: string, now: Date): Promise<void> {
    await manager.query(
      'update subscription set address = null, changed_at = $3 where person_id = $1 and address = $2',
      [personId, address, now],
    );
  }

  private async adopt(
    manager: EntityManager,
    personId: string | null,
    actor: Actor,
    now: Date,
  ): Promise<number> {
    const [row]: { adopted: number; ended: number }[] = await manager.query(
      adoption(personId === null ? '' : 'and a.person_id = $2'),
      personId === null ? [now] : [now, personId],
    );
    await adoptLetters(manager, { personId }, now);
    const { adopted, ended } = row ?? { adopted: 0, ended: 0 };
    if (adopted + ended === 0) return 0;
    await this.journal.record(manager, {
      at: now,
      actor,
      action: 'subscriptions.adopted',
      subjectKind: personId === null ? 'list' : 'person',
      subjectId: personId ?? 'all',
      values: { adopted, ended },
    });
    return adopted + ended;
  }
}

/** @param whose narrows it down to one person's addresses */
function adoption(whose: string): string {
  return `with found as (
     select s.id, a.person_id, a.is_preferred,
            row_number() over (partition by s.list_id, a.person_id order by a.is_preferred desc, s.created_at, s.id) = 1
              and not exists (select from subscription o
                              where o.list_id = s.list_id and o.person_id = a.person_id) as is_first
     from subscription s join address a on a.address = s.address
     where s.person_id is null and s.state <> 'unsubscribed' ${whose}
   ), adopted as (
     update subscription s
     set person_id = f.person_id, address = case when f.is_preferred then null else s.address end,
         changed_at = $1
     from found f where f.id = s.id and f.is_first returning s.id
   ), ended as (
     update subscription s set state = 'unsubscribed', changed_at = $1
     from found f where f.id = s.id and not f.is_first returning s.id
   )
   select (select count(*)::integer from adopted) as adopted,
          (select count(*)::integer from ended) as ended`;
}
