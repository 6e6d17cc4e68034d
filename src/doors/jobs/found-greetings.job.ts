import { Injectable } from '@nestjs/common';
import { FoundGreetings } from '../../intake/steering/found-greetings.service.js';
import type { Job } from './job.js';

/** Welcome texts that an import brought are counted as those that are written on a page. */
@Injectable()
export class FoundGreetingsJob implements Job {
  readonly name = 'found-greetings';
  readonly everyMs = 60_000;

  constructor(private readonly greetings: FoundGreetings) {}

  run(now: Date): Promise<number> {
    return this.greetings.count(now);
  }
}
