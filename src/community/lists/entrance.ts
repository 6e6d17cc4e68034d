import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { DirectoryService } from '../directory/directory.service.js';
import { BearersService } from './bearers.service.js';
import { admissionTo, type Joinable, type Newcomer } from './joining.js';
import type { List } from './list.entity.js';
import type { Subscription } from './subscription.entity.js';
import { nextState } from './subscription-life.js';
import { RequestNotices } from './request-notices.js';
import { SubscriptionNotices } from './subscription-notices.js';
import { SubscriptionRequest } from './subscription-request.entity.js';
import { existingRow, resolveBearer } from './subscription-rows.js';

/** Whoever enters is certain: signed in, proven by their mail, or by a token that was mailed to them. */
interface Entering {
  readonly subscription: Subscription;
  readonly list: List;
  /** For those in charge, where they choose. */
  readonly reason: string;
  /** Of somebody we know nothing of yet. */
  readonly language: Language | null;
  /** Those in charge put them forward: they need not agree again. */
  readonly isInvited: boolean;
}

export type Entered = 'subscribed' | 'requested' | 'closed' | 'already';

/** The door of a list: who stands in it gets in, waits for those in charge, or learns that nobody joins. */
@Injectable()
export class Entrance {
  constructor(
    private readonly journal: JournalService,
    private readonly directory: DirectoryService,
    private readonly bearers: BearersService,
    private readonly notices: SubscriptionNotices,
    private readonly requestNotices: RequestNotices,
  ) {}

  /** `subscription` is the bearer's from then on: another row, when the address proves to be of somebody who has one. */
  async enter(
    manager: EntityManager,
    entering: Entering,
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: Entered; readonly subscription: Subscription }> {
    const { list, isInvited } = entering;
    if (!isInvited && (await admissionIn(manager, list, entering.subscription.personId)) === 'closed')
      return { kind: 'closed', subscription: entering.subscription };
    const subscription = await this.owned(manager, entering, actor, now);
    const { personId, state } = subscription;
    if (nextState(state, isInvited ? 'enter' : 'request') === null) return { kind: 'already', subscription };
    const admission = isInvited ? 'subscribed' : await admissionIn(manager, list, personId);
    if (admission === 'closed') return { kind: admission, subscription };
    if (admission === 'subscribed') subscription.begin('confirmed', now);
    else subscription.request(now);
    await manager.save(subscription);
    if (admission === 'requested') await wait(manager, subscription, entering.reason, now);
    await this.journal.record(manager, {
      at: now,
      actor,
      action: admission === 'subscribed' ? 'subscription.confirmed' : 'subscription.requested',
      subjectKind: 'subscription',
      subjectId: subscription.id,
      values: { listId: list.id, personId },
    });
    await this.tell(manager, list, subscription, admission, now);
    return { kind: admission, subscription };
  }

  /** A confirmed subscription *is* the account: its address becomes somebody, who may then sign in. */
  private async owned(
    manager: EntityManager,
    { subscription, list, language }: Entering,
    actor: Actor,
    now: Date,
  ): Promise<Subscription> {
    const { address, name } = subscription;
    if (subscription.personId !== null || address === null) return subscription;
    const guest = { address, name, language: language ?? list.language };
    const person = await this.directory.addGuest(manager, guest, actor, now);
    const found = await resolveBearer(manager, { address });
    const theirs = await existingRow(manager, list.id, { personId: person.id, address: null });
    if (theirs === null) {
      await manager.save(
        Object.assign(subscription, { personId: person.id, address: found?.address ?? null }),
      );
    } else if (nextState(subscription.state, 'leave') !== null) {
      subscription.end(now);
      await manager.save(subscription);
    }
    await this.bearers.adoptAddressesOf(manager, person.id, actor, now);
    return theirs ?? subscription;
  }

  private async tell(
    manager: EntityManager,
    list: List,
    subscription: Subscription,
    admission: 'subscribed' | 'requested',
    now: Date,
  ): Promise<void> {
    const reader = await this.notices.readerOf(manager, subscription);
    if (reader === null) return;
    if (admission === 'subscribed') await this.notices.welcome(manager, list, reader, now);
    else await this.requestNotices.waits(manager, list, reader, now);
  }
}

/** What would become of a person, or of somebody we do not know (null), who asks for a list now. */
export async function admissionIn(
  manager: EntityManager,
  list: Pick<List, 'groupId' | 'joining' | 'closedAt'>,
  personId: string | null,
): Promise<'subscribed' | 'requested' | 'closed'> {
  const [facts]: (Pick<Joinable, 'isOfPrivateGroup'> & Newcomer)[] = await manager.query(
    `select coalesce((select visibility = 'private' from "group" where id = $1), false) as "isOfPrivateGroup",
            exists (select from group_member where group_id = $1 and person_id = $2) as "isMember"`,
    [list.groupId, personId],
  );
  const { isOfPrivateGroup = false, isMember = false } = facts ?? {};
  return admissionTo({ ...list, isOfPrivateGroup }, { isMember });
}

async function wait(
  manager: EntityManager,
  { id, listId }: Subscription,
  reason: string,
  now: Date,
): Promise<void> {
  await manager.insert(SubscriptionRequest, { subscriptionId: id, listId, reason, requestedAt: now });
}
