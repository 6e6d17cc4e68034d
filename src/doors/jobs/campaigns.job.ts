import { Injectable } from '@nestjs/common';
import { CampaignCounts } from '../../intake/steering/campaign-counts.service.js';
import type { Job } from './job.js';

/** What came to the ledger is sorted for the ethics team's page. */
@Injectable()
export class CampaignsJob implements Job {
  readonly name = 'campaigns';
  readonly everyMs = 60_000;

  constructor(private readonly counts: CampaignCounts) {}

  run(now: Date): Promise<number> {
    return this.counts.refresh(now);
  }
}
