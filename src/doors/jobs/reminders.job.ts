import { Injectable } from '@nestjs/common';
import { Reminders } from '../../intake/reception/reminders.service.js';
import type { Job } from './job.js';

/** Moderators hear of what waits for them, when each wants to, and again while nobody decides. */
@Injectable()
export class RemindersJob implements Job {
  readonly name = 'reminders';
  readonly everyMs = 60_000;

  constructor(private readonly reminders: Reminders) {}

  run(now: Date): Promise<number> {
    return this.reminders.sendDue(now);
  }
}
