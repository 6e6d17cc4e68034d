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

interface PersonsChoice {
  readonly letterId: string;
  readonly personId: string;
  readonly state: 'subscribed' | 'left';
  readonly via: LetterRoad;
}

const lock = { mode: 'pessimistic_write' } as const;

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

  /** By the link of a copy: its bearer leaves, under their account where the directory knows them by now. */
  leaveBy(subscription: LetterSubscription, actor: Actor, now: Date): Promise<'left' | 'already'> {
    return this.byLink(subscription, 'left', actor, now);
  }

  returnBy(subscription: LetterSubscription, actor: Actor, now: Date): Promise<'subscribed' | 'already'> {
    return this.byLink(subscription, 'subscribed', actor, now);
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

  private choose(choice: PersonsChoice, actor: Actor, now: Date): Promise<LetterChoiceOutcome> {
    return this.dataSource.transaction(async manager => {
      const { letterId, personId, state, via } = choice;
      const subscription = await rowFor(manager, letterId, personId, now);
      if (subscription.state === state) return { kind: 'already', subscription };
      await this.change(manager, subscription, { state, via }, actor, now);
      return { kind: state, subscription };
    });
  }

  private byLink<State extends 'left' | 'subscribed'>(
    { id, letterId, personId, address }: LetterSubscription,
    state: State,
    actor: Actor,
    now: Date,
  ): Promise<State | 'already'> {
    return this.dataSource.transaction(async manager => {
      const knownAs = personId ?? (await bearerOf(manager, address));
      const subscription =
        knownAs === null
          ? await manager.findOneOrFail(LetterSubscription, { where: { id }, lock })
          : await rowFor(manager, letterId, knownAs, now);
      if (subscription.state === state) return 'already';
      await this.change(manager, subscription, { state, via: 'link' }, actor, now);
      return state;
    });
  }

  private async change(
    manager: EntityManager,
    subscription: LetterSubscription,
    { state, via }: Pick<PersonsChoice, 'state' | 'via'>,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { id, letterId, personId, state: from } = subscription;
    await manager.save(Object.assign(subscription, { state, via, changedAt: now }));
    await this.journal.record(manager, {
      at: now,
      actor,
      action: state === 'left' ? 'letter.left' : 'letter.subscribed',
      subjectKind: 'letter-subscription',
      subjectId: id,
      values: { letterId, personId, from, via },
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
    lock,
  });
}

async function bearerOf(manager: EntityManager, address: string | null): Promise<string | null> {
  const [known]: { id: string }[] = await manager.query(
    'select person_id as id from address where address = $1::citext',
    [address],
  );
  return known?.id ?? null;
}
