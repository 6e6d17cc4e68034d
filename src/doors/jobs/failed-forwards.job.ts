import { Injectable } from '@nestjs/common';
import { FailedForwards } from '../../channels/forwarding/failed-forwards.service.js';
import type { Job } from './job.js';

/** Who wrote to a lifetime address hears that it could not be delivered. */
@Injectable()
export class FailedForwardsJob implements Job {
  readonly name = 'failed-forwards';
  readonly everyMs = 10_000;

  constructor(private readonly failed: FailedForwards) {}

  run(now: Date): Promise<number> {
    return this.failed.settle(now);
  }
}
