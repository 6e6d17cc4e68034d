import { Injectable } from '@nestjs/common';
import { RawErasing } from '../../postoffice/archive/raw-erasing.service.js';
import type { Job } from './job.js';

/** Bytes of deleted messages go within a minute of the last copy that needed them. */
@Injectable()
export class ErasingJob implements Job {
  readonly name = 'erasing';
  readonly everyMs = 60_000;

  constructor(private readonly erasing: RawErasing) {}

  run(now: Date): Promise<number> {
    return this.erasing.eraseDue(now);
  }
}
