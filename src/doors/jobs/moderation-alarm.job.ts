import { Injectable } from '@nestjs/common';
import { ModerationAlarm } from '../../intake/reception/moderation-alarm.service.js';
import type { Job } from './job.js';

/** Lists on which nobody decides any more are heard of. */
@Injectable()
export class ModerationAlarmJob implements Job {
  readonly name = 'moderation-alarm';
  readonly everyMs = 3_600_000;

  constructor(private readonly alarm: ModerationAlarm) {}

  run(now: Date): Promise<number> {
    return this.alarm.ring(now);
  }
}
