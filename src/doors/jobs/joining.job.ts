import { Injectable } from '@nestjs/common';
import { JoiningAlarm } from '../../intake/reception/joining-alarm.service.js';
import { JoiningNews } from '../../intake/reception/joining-news.service.js';
import type { Job } from './job.js';

/** Those in charge hear of requests, and the operators of floods, within seconds. */
@Injectable()
export class JoiningJob implements Job {
  readonly name = 'joining';
  readonly everyMs = 3_000;

  constructor(
    private readonly news: JoiningNews,
    private readonly alarm: JoiningAlarm,
  ) {}

  async run(now: Date): Promise<void> {
    await this.news.tell(now);
    await this.alarm.ring(now);
  }
}
