import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LedgerBook } from '../../postoffice/ledger/ledger-book.service.js';
import type { Arrival } from './arrival.js';
import { isRead } from './lifetime-mail.service.js';
import type { OutsidePlan } from './plan.js';
import type { Counted } from './kept.js';

/** Counts whom a message reaches outside lists. */
@Injectable()
export class OutsideLedger {
  constructor(private readonly book: LedgerBook) {}

  /** A message to several is one account: each of them once, however many addresses they read at. */
  async count(
    manager: EntityManager,
    plans: readonly OutsidePlan[],
    { authorAddress, messageId, at }: Arrival,
    { outlook, signed }: Counted,
  ): Promise<void> {
    const people = new Set(plans.filter(({ verdict }) => verdict === 'go').flatMap(readersOf));
    if (people.size === 0) return;
    const account = {
      at,
      clusterId: signed.clusterId,
      textId: signed.textId,
      author: outlook.author,
      authorAddress,
      road: 'lifetime',
      listId: null,
      groupId: null,
      isOwn: false,
      isReply: outlook.isReply,
      messageId,
      postId: null,
    } as const;
    await this.book.reached(manager, [{ account, bearers: [...people] }]);
  }
}

function readersOf(plan: OutsidePlan): string[] {
  if (plan.kind === 'owner') return plan.readers.map(({ personId }) => personId);
  const { isCanary, personId } = plan.destination.recipient;
  return isRead(plan.fate) && !isCanary ? [personId] : [];
}
