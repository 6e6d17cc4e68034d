import { Injectable } from '@nestjs/common';
import { SteeredTelling } from '../../intake/steering/steered-telling.service.js';
import type { Job } from './job.js';

/** Whoever's announcement was stopped hears of it within seconds. */
@Injectable()
export class SteeredAuthorsJob implements Job {
  readonly name = 'steered-authors';
  readonly everyMs = 2_000;

  constructor(private readonly telling: SteeredTelling) {}

  run(now: Date): Promise<number> {
    return this.telling.tellDue(now);
  }
}
