import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LedgerBook } from '../../postoffice/ledger/ledger-book.service.js';
import { circleOf } from '../steering/outlook.js';
import type { Arrival } from './arrival.js';
import type { Counted } from './kept.js';
import type { PostPlan } from './plan.js';

/** Opens the account of a post that is, or may be, given to a list. */
@Injectable()
export class PostLedger {
  constructor(private readonly book: LedgerBook) {}

  async open(
    manager: EntityManager,
    { judged: { list, context } }: PostPlan,
    { authorAddress, messageId, at }: Arrival,
    { outlook, signed }: Counted,
    postId: string,
  ): Promise<void> {
    await this.book.open(manager, {
      at,
      clusterId: signed.clusterId,
      textId: signed.textId,
      author: outlook.author,
      authorAddress,
      road: 'list',
      listId: list.id,
      groupId: circleOf(list),
      isOwn: context.author.isAnimator,
      isReply: outlook.isReply,
      messageId,
      postId,
    });
  }
}
