import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import { JoiningLimits, mailboxOf } from './joining-limits.service.js';
import type { List } from './list.entity.js';
import { RequestNotices } from './request-notices.js';
import { SubscriptionNotices } from './subscription-notices.js';
import { existingRow, type FoundBearer, rowFor } from './subscription-rows.js';

/** How often an address is asked, over all lists: somebody else may be asking in its name. */
const hoursBetween = 24;

interface Proposal {
  readonly list: List;
  readonly bearer: FoundBearer;
  /** Canonical, as it was asked for. */
  readonly address: string;
  readonly language: Language;
  readonly reason: string;
}

/** Asks the owner of an address whether it was them who asked for a list; never more often than it should. */
@Injectable()
export class ProposalMail {
  constructor(
    private readonly limits: JoiningLimits,
    private readonly notices: NoticesService,
    private readonly confirmations: ConfirmationsService,
    private readonly subscriptionNotices: SubscriptionNotices,
    private readonly requestNotices: RequestNotices,
  ) {}

  /** `asked` also when that address was asked today already: who asks must not learn what we know of it. */
  async send(
    manager: EntityManager,
    proposal: Proposal,
    network: string | null,
    now: Date,
  ): Promise<'asked' | 'limited'> {
    if (!(await this.limits.admits(manager, network, now))) return 'limited';
    const mailbox = mailboxOf(proposal.address);
    if (await this.notices.mayHear(manager, hoursBetween, 'subscription-confirmation', mailbox, now))
      await this.mail(manager, proposal, now);
    return 'asked';
  }

  private async mail(
    manager: EntityManager,
    { list, bearer, address, language, reason }: Proposal,
    now: Date,
  ): Promise<void> {
    const known = await existingRow(manager, list.id, bearer);
    // Who left keeps that row as it is until they confirm: a stranger's request must not undo a departure.
    const subscription = known ?? (await rowFor(manager, list.id, bearer, 'asked', now));
    const bearerRead = await this.subscriptionNotices.readerOf(manager, subscription, language);
    const reader = { name: bearer.name, language, ...bearerRead, address };
    if (subscription.state === 'subscribed' || subscription.state === 'by-rule')
      return this.subscriptionNotices.already(manager, list, reader, now);
    if (subscription.state === 'requested') return this.requestNotices.waits(manager, list, reader, now);
    const confirmation = { act: 'subscribe' as const, language, reason };
    const token = await this.confirmations.issueFor(manager, subscription.id, confirmation, now);
    return this.subscriptionNotices.confirmation(manager, list, reader, { act: 'subscribe', token }, now);
  }
}
