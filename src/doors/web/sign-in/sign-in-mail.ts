import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SignInService } from '../../../community/accounts/sign-in.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { Config } from '../../../foundation/config/config.js';
import { Turnstile } from '../../../foundation/turnstile.js';
import { NoticesService } from '../../../postoffice/notices/notices.service.js';
import { signInNotice } from './sign-in.notice.js';

/** One link in this span is enough for its reader, and too little to flood somebody else's mailbox. */
const spanMinutes = 5;

type Found = NonNullable<Awaited<ReturnType<DirectoryService['findByAddress']>>>;

/** Sends the sign-in link to whom an address belongs. */
@Injectable()
export class SignInMail implements BeforeApplicationShutdown {
  private readonly logger = new Logger(SignInMail.name);
  /** One at a time: a crowd that asks for links leaves the database to the others. */
  private readonly turnstile = new Turnstile(1);
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly links: SignInService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Does nothing for an address of nobody, and says so to nobody. Nobody waits for it: what fails is logged,
   * and its reader asks again.
   */
  sendLinkSoon(text: string, returnTo: string | null, now: Date): void {
    const sending = this.turnstile
      .pass(() => this.sendLink(text, returnTo, now))
      .catch((error: unknown) => this.logger.error({ error }, 'a sign-in link could not be sent'))
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async sendLink(text: string, returnTo: string | null, now: Date): Promise<void> {
    const found = await this.directory.findByAddress(text);
    if (found !== null) await this.mail(found, returnTo, now);
  }

  private mail({ person, address: { address } }: Found, returnTo: string | null, now: Date): Promise<void> {
    // Each span of the hour has its own limit of one an hour.
    const topic = `sign-in-${Math.floor(now.getUTCMinutes() / spanMinutes)}`;
    return this.dataSource.transaction(async manager => {
      if (!(await this.notices.mayHear(manager, 1, topic, address, now))) return;
      const token = await this.links.createLinkIn(manager, person.id, returnTo, now);
      const url = `${this.config.publicUrl}/sign-in/${token}`;
      await this.notices.send(manager, signInNotice(person, address, url), now);
    });
  }
}
