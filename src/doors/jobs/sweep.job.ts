import { Injectable } from '@nestjs/common';
import { ApiTokenService } from '../../community/accounts/api-token.service.js';
import { DirectoryViewsService } from '../../community/accounts/directory-views.service.js';
import { SessionService } from '../../community/accounts/session.service.js';
import { SignInService } from '../../community/accounts/sign-in.service.js';
import { JoinConfirmationsService } from '../../community/groups/join-confirmations.service.js';
import { ConfirmationsService } from '../../community/lists/confirmations.service.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import type { Job } from './job.js';

/** What has expired is deleted by its owner, once an hour: it is of use to nobody, and some of it names people. */
@Injectable()
export class SweepJob implements Job {
  readonly name = 'sweep';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly links: SignInService,
    private readonly sessions: SessionService,
    private readonly tokens: ApiTokenService,
    private readonly views: DirectoryViewsService,
    private readonly confirmations: ConfirmationsService,
    private readonly joinConfirmations: JoinConfirmationsService,
    private readonly notices: NoticesService,
  ) {}

  async run(now: Date): Promise<void> {
    await this.links.forgetDead(now);
    await this.sessions.forgetExpired(now);
    await this.tokens.forgetExpired(now);
    await this.views.forgetOld(now);
    await this.confirmations.forgetExpired(now);
    await this.joinConfirmations.forgetDead(now);
    await this.notices.forgetLimits(now);
  }
}
