import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import {
  type LetterRoad,
  LetterSubscription,
  type LetterSubscriptionState,
} from './letter-subscription.entity.js';

export type LetterChoiceOutcome =
  | { readonly kind: 'subscribed' | 'left'; readonly subscription: LetterSubscription }
  | { readonly kind: 'already'; readonly subscription: LetterSubscription };

/** One person's choice for one letter; it touches no other letter and no list. */
@Injectable()
export class LetterSubscriptions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** Asks for a letter, again or for the first time. Whether they may is the letter's affair. */
  subscribe(
    letterId: string,
    personId: string,
    via: LetterRoad,
    actor: Actor,
    now: Date,
  ): Promise<LetterChoiceOutcome> {
    return this.choose({ letterId, personId, state: 'subscribed', via }, actor, now);
  }

  /** Leaves this letter, from this moment on; repeatable. */
  leave(
    letterId: string,
    personId: string,
    via: LetterRoad,
    actor: Actor,
    now: Date,
  ): Promise<LetterChoiceOutcome> {
    return this.choose({ letterId, personId, state: 'left', via }, actor, now);
  }

  /** Many at once, as they were on another list: whoever left the letter here stays out. Says how many are new. */
  async subscribeAll(
    letterId: string,
    personIds: readonly string[],
    actor: Actor,
    now: Date,
  ): Promise<number> {
    return this.dataSource.transaction(async manager => {
      const added: unknown[] = await manager.query(
        `insert into letter_subscription (letter_id, person_id, state, via, changed_at)
         select $1, person_id, 'subscribed', 'command', $3 from unnest($2::uuid[]) as person_id order by person_id
         on conflict (letter_id, person_id) do update set state = 'subscribed', via = 'command', changed_at = $3
           where letter_subscription.state = 'by-audience'
         returning id`,
        [letterId, personIds, now],
      );
      await this.journal.record(manager, {
        at: now,
        actor,
        action: 'letter.subscribed-many',
        subjectKind: 'letter',
        subjectId: letterId,
        values: { count: added.length },
      });
      return added.length;
    });
  }

  findById(id: string): Promise<LetterSubscription | null> {
    return this.dataSource.manager.findOneBy(LetterSubscription, { id });
  }

  /** What somebody chose, by letter; a letter they never chose about is absent. */
  async choicesOf(personId: string): Promise<Map<string, LetterSubscriptionState>> {
    const rows = await this.dataSource.manager.findBy(LetterSubscription, { personId });
    return new Map(rows.map(({ letterId, state }) => [letterId, state]));
  }

  /** How many left a letter since a moment, day by day of the site's zone: the first day first. */
  leavesByDay(letterId: string, since: Date, timeZone: string): Promise<{ day: string; left: number }[]> {
    return this.dataSource.query(
      `select to_char(changed_at at time zone $3, 'YYYY-MM-DD') as day, count(*)::int as "left"
       from letter_subscription where letter_id = $1 and state = 'left' and changed_at >= $2 group by 1 order by 1`,
      [letterId, since, timeZone],
    );
  }

  private choose(
    choice: Pick<LetterSubscription, 'letterId' | 'personId' | 'state' | 'via'>,
    actor: Actor,
    now: Date,
  ): Promise<LetterChoiceOutcome> {
    return this.dataSource.transaction(async manager => {
      const { letterId, personId, state, via } = choice;
      const subscription = await rowFor(manager, letterId, personId, now);
      if (subscription.state === state) return { kind: 'already', subscription };
      const from = subscription.state;
      await manager.save(Object.assign(subscription, { state, via, changedAt: now }));
      await this.journal.record(manager, {
        at: now,
        actor,
        action: state === 'left' ? 'letter.left' : 'letter.subscribed',
        subjectKind: 'letter-subscription',
        subjectId: subscription.id,
        values: { letterId, personId, from, via },
      });
      return { kind: state === 'left' ? 'left' : 'subscribed', subscription };
    });
  }
}

/** Locked; made if need be, as the audience would make it. */
async function rowFor(
  manager: EntityManager,
  letterId: string,
  personId: string,
  now: Date,
): Promise<LetterSubscription> {
  await manager.query(
    `insert into letter_subscription (letter_id, person_id, state, via, changed_at)
     values ($1, $2, 'by-audience', 'audience', $3) on conflict do nothing`,
    [letterId, personId, now],
  );
  return manager.findOneOrFail(LetterSubscription, {
    where: { letterId, personId },
    lock: { mode: 'pessimistic_write' },
  });
}
