import { Inject, Injectable, Logger } from '@nestjs/common';
import { Courier } from '../../postoffice/delivery/courier.service.js';
import type { Job } from './job.js';

/** What the door calls, as its module lists it. */
export const jobsOfTheDoor = Symbol('jobs');

/** Opens the door by which time comes in: the courier, and jobs that look for rows that are due. */
@Injectable()
export class JobsDoor {
  private readonly logger = new Logger(JobsDoor.name);
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly courier: Courier,
    /** In the order of their first ticks. */
    @Inject(jobsOfTheDoor) private readonly jobs: readonly Job[],
  ) {}

  async open(): Promise<void> {
    await this.courier.start();
    for (const job of this.jobs) this.timers.push(setInterval(() => this.tick(job), job.everyMs));
  }

  /** Starts nothing more; resolves when what runs is done and what was on its way is answered. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all([...this.running.values(), this.courier.stop()]);
  }

  /** A job that is still at it is not started again. */
  private tick(job: Job): void {
    if (this.running.has(job.name)) return;
    this.running.set(
      job.name,
      this.run(job).finally(() => this.running.delete(job.name)),
    );
  }

  private async run(job: Job): Promise<void> {
    try {
      await job.run(new Date());
    } catch (error) {
      // What was due is still due: the next tick tries again.
      this.logger.warn({ job: job.name, error }, 'a job will be tried again');
    }
  }
}
