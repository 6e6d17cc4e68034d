import { Injectable } from '@nestjs/common';
import { LedgerSweep } from '../../postoffice/ledger/ledger-sweep.service.js';
import { CampaignWords } from './campaign-words.service.js';
import { concernedLists, concernedPeople } from './concern.js';

/** What was said long ago, or to few, is not kept. */
@Injectable()
export class LongAgo {
  constructor(
    private readonly words: CampaignWords,
    private readonly ledger: LedgerSweep,
  ) {}

  /** What the ethics team holds or allows stays known as long as they say. */
  async forget(now: Date): Promise<void> {
    const spared = await this.words.allInForce(now);
    await this.ledger.forgetWords({ people: concernedPeople, lists: concernedLists }, spared, now);
    await this.ledger.forgetOld(spared, now);
  }
}
