import { Injectable } from '@nestjs/common';
import { GrowthWatch } from '../../intake/steering/growth-watch.service.js';
import type { Job } from './job.js';

/** A public that doubles month by month is reported, long before it is too much. */
@Injectable()
export class GrowthJob implements Job {
  readonly name = 'growth';
  readonly everyMs = 3_600_000;

  constructor(private readonly growth: GrowthWatch) {}

  run(now: Date): Promise<number> {
    return this.growth.report(now);
  }
}
