import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { admissionTo, type Joinable, type Newcomer } from './joining.js';
import type { List } from './list.entity.js';
import type { Subscription } from './subscription.entity.js';
import { SubscriptionNotices } from './subscription-notices.js';
import { SubscriptionRequest } from './subscription-request.entity.js';

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

/** The door of a list: who stands in it gets in, waits for those in charge, or learns that nobody joins. */
@Injectable()
export class Entrance {
  constructor(
    private readonly journal: JournalService,
    private readonly notices: SubscriptionNotices,
  ) {}

  async enter(
    manager: EntityManager,
    { subscription, list, reason, language, isInvited }: Entering,
    actor: Actor,
    now: Date,
  ): Promise<'subscribed' | 'requested' | 'closed'> {
    const { personId } = subscription;
    const admission = isInvited ? 'subscribed' : await admissionIn(manager, list, personId);
    if (admission === 'closed') return admission;
    if (admission === 'subscribed') subscription.begin('confirmed', now);
    else subscription.request(now);
    await manager.save(subscription);
    if (admission === 'requested') await wait(manager, subscription, reason, now);
    await this.journal.record(manager, {
      at: now,
      actor,
      action: admission === 'subscribed' ? 'subscription.confirmed' : 'subscription.requested',
      subjectKind: 'subscription',
      subjectId: subscription.id,
      values: { listId: list.id, personId },
    });
    const reader = await this.notices.readerOf(manager, subscription, language);
    if (reader === null) return admission;
    if (admission === 'subscribed') await this.notices.welcome(manager, list, reader, now);
    else await this.notices.requestWaits(manager, list, reader, now);
    return admission;
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
