import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LedgerGreetings } from '../../postoffice/ledger/ledger-greetings.service.js';
import { CampaignWord } from './campaign-word.entity.js';
import { GreetingPlaces } from './greeting-places.service.js';

/** Of what is held without an end. */
const never = new Date('9999-12-31T00:00:00Z');

/**
 * Newcomers are greeted, and people told that they were added, without a text that the ethics team holds: from that moment
 * on, and as long as it does.
 */
@Injectable()
export class HeldGreetings {
  constructor(
    private readonly ledger: LedgerGreetings,
    private readonly places: GreetingPlaces,
  ) {}

  /** In the transaction that says a word on an announcement, or finds that a greeting is one. */
  async settle(manager: EntityManager, clusterId: string): Promise<void> {
    const greeting = await this.ledger.greetingWith(manager, clusterId);
    if (greeting.length === 0) return;
    const [last] = await manager.find(CampaignWord, { where: { clusterId }, order: { id: 'DESC' }, take: 1 });
    await this.places.hold(manager, greeting, last?.word === 'hold' ? (last.until ?? never) : null);
  }

  /** It greets with words that nobody holds. */
  async release(manager: EntityManager, placeId: string): Promise<void> {
    await this.places.hold(manager, [placeId], null);
  }
}
