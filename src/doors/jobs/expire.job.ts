import { Injectable } from '@nestjs/common';
import { Expiry } from '../../intake/reception/expiry.service.js';
import type { Job } from './job.js';

/** Messages that nobody decides on do not wait for ever. */
@Injectable()
export class ExpireJob implements Job {
  readonly name = 'expire';
  readonly everyMs = 600_000;

  constructor(private readonly expiry: Expiry) {}

  run(now: Date): Promise<number> {
    return this.expiry.endDue(now);
  }
}
