import { Injectable } from '@nestjs/common';
import { LinkedFilesService } from '../../postoffice/archive/linked-files.service.js';
import type { Job } from './job.js';

/** Links to heavy files end after 90 days. */
@Injectable()
export class SweepFilesJob implements Job {
  readonly name = 'sweep-files';
  readonly everyMs = 3_600_000;

  constructor(private readonly links: LinkedFilesService) {}

  run(now: Date): Promise<void> {
    return this.links.forgetExpired(now);
  }
}
