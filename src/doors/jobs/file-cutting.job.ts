import { Injectable } from '@nestjs/common';
import { FileCutting } from '../../postoffice/archive/file-cutting.service.js';
import type { Job } from './job.js';

/** A file that came before is stored once more for a few seconds only. */
@Injectable()
export class FileCuttingJob implements Job {
  readonly name = 'file-cutting';
  readonly everyMs = 10_000;

  constructor(private readonly cutting: FileCutting) {}

  run(now: Date): Promise<number> {
    return this.cutting.catchUp(now);
  }
}
