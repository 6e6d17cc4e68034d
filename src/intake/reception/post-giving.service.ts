import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DistributionService } from '../../channels/distribution/distribution.service.js';
import type { List } from '../../community/lists/list.entity.js';
import type { Arrival } from './arrival.js';
import { Holding } from './holding.service.js';
import type { PostPlan, Readers } from './plan.js';
import { PostLedger } from './post-ledger.service.js';
import type { Kept } from './kept.js';

/** Gives a post to its list, or to those who decide there; the ledger knows of it first. */
@Injectable()
export class PostGiving {
  constructor(
    private readonly ledger: PostLedger,
    private readonly distribution: DistributionService,
    private readonly holding: Holding,
  ) {}

  isShort(list: List): boolean {
    return this.distribution.isShort(list);
  }

  /** Whom there is to write to about a post that waits or is refused. */
  readers(plan: PostPlan, arrival: Arrival): Promise<Readers> {
    return this.holding.readers(plan, arrival);
  }

  async hold(
    manager: EntityManager,
    plan: PostPlan,
    arrival: Arrival,
    { counted }: Kept,
    postId: string,
  ): Promise<void> {
    await this.ledger.open(manager, plan, arrival, counted, postId);
    await this.holding.hold(manager, plan, arrival, postId);
  }

  async distribute(
    manager: EntityManager,
    plan: PostPlan,
    arrival: Arrival,
    { rawId, counted }: Kept,
    postId: string,
  ): Promise<void> {
    await this.ledger.open(manager, plan, arrival, counted, postId);
    const { raw, parsed, messageId, subject, author, authentication, at } = arrival;
    const { list, authorPersonId } = plan.judged;
    const fingerprint = plan.handed?.fingerprint ?? arrival.fingerprint;
    const content = { raw, rawId, parsed, messageId, fingerprint, subject, author, authentication };
    await this.distribution.distribute(
      manager,
      { id: postId, list, authorPersonId, receivedAt: at, ...content },
      at,
    );
  }
}
