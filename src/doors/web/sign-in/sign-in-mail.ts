import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SignInService } from '../../../community/accounts/sign-in.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { Config } from '../../../foundation/config/config.js';
import { NoticesService } from '../../../postoffice/notices/notices.service.js';
import { signInNotice } from './sign-in.notice.js';

/** One link in this span is enough for its reader, and too little to flood somebody else's mailbox. */
const spanMinutes = 5;

/** Sends the sign-in link to whom an address belongs. */
@Injectable()
export class SignInMail {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly links: SignInService,
    private readonly notices: NoticesService,
  ) {}

  /** Does nothing for an address of nobody, and says so to nobody. */
  async sendLink(text: string, returnTo: string | null, now: Date): Promise<void> {
    const found = await this.directory.findByAddress(text);
    if (found === null) return;
    const token = await this.links.createLink(found.person.id, returnTo, now);
    const url = `${this.config.publicUrl}/sign-in/${token}`;
    const notice = signInNotice(found.person, found.address.address, url);
    // Each span of the hour has its own limit of one an hour.
    const topic = `sign-in-${Math.floor(now.getUTCMinutes() / spanMinutes)}`;
    await this.dataSource.transaction(manager =>
      this.notices.sendAtMostEvery(manager, 1, topic, notice, now),
    );
  }
}
