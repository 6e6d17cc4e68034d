import { Injectable } from '@nestjs/common';
import { ReleaseService } from '../../intake/reception/release.service.js';
import type { Job } from './job.js';

/** Approved messages leave within a second of their time. */
@Injectable()
export class ReleaseJob implements Job {
  readonly name = 'release';
  readonly everyMs = 1_000;

  constructor(private readonly releases: ReleaseService) {}

  run(now: Date): Promise<number> {
    return this.releases.releaseDue(now);
  }
}
