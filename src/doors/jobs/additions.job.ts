import { Injectable } from '@nestjs/common';
import { AdditionMail } from '../../community/additions/addition-mail.service.js';
import { InvitationMail } from '../../community/additions/invitation-mail.service.js';
import type { Job } from './job.js';

/** Invitations leave, and those who were added hear of it, within seconds. */
@Injectable()
export class AdditionsJob implements Job {
  readonly name = 'additions';
  readonly everyMs = 1_000;

  constructor(
    private readonly invitations: InvitationMail,
    private readonly additions: AdditionMail,
  ) {}

  async run(now: Date): Promise<void> {
    await this.invitations.mailDue(now);
    await this.additions.tellDue(now);
  }
}
