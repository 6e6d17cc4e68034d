import { Injectable } from '@nestjs/common';
import { SealService } from '../../foundation/journal/seal.service.js';
import type { Job } from './job.js';

/** What happened in the last ten seconds becomes unchangeable. */
@Injectable()
export class SealJob implements Job {
  readonly name = 'seal';
  readonly everyMs = 10_000;

  constructor(private readonly seals: SealService) {}

  run(now: Date): Promise<number> {
    return this.seals.seal(now);
  }
}
