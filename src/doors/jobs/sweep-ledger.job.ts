import { Injectable } from '@nestjs/common';
import { LongAgo } from '../../intake/steering/long-ago.service.js';
import type { Job } from './job.js';

/** Who reached whom long ago is forgotten, and what they said to few. */
@Injectable()
export class SweepLedgerJob implements Job {
  readonly name = 'sweep-ledger';
  readonly everyMs = 3_600_000;

  constructor(private readonly longAgo: LongAgo) {}

  run(now: Date): Promise<void> {
    return this.longAgo.forget(now);
  }
}
