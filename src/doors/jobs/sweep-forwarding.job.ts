import { Injectable } from '@nestjs/common';
import { KeptForwards } from '../../channels/forwarding/kept-forwards.service.js';
import { Envelopes } from '../../intake/reception/envelopes.service.js';
import type { Job } from './job.js';

/** What is kept of mail to lifetime addresses goes when its time is over. */
@Injectable()
export class SweepForwardingJob implements Job {
  readonly name = 'sweep-forwarding';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly envelopes: Envelopes,
    private readonly kept: KeptForwards,
  ) {}

  async run(now: Date): Promise<void> {
    await this.envelopes.forgetUnended(now);
    await this.kept.forgetOld(now);
  }
}
