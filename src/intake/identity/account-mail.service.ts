import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { Config } from '../../foundation/config/config.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { type AddressChange, changeNotice, claimNotice, farewellNotice } from './account-notices.js';

/** An address gets one link in this span: enough for its reader, too little to flood somebody else's mailbox. */
const spanMinutes = 5;

/** What a person hears about their account, in the transaction that changes it. */
@Injectable()
export class AccountMail {
  constructor(
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly notices: NoticesService,
  ) {}

  async claim(
    manager: EntityManager,
    personId: string,
    { address, token }: { readonly address: string; readonly token: string },
    now: Date,
  ): Promise<void> {
    // Each span of the hour has its own limit of one an hour.
    const topic = `address-claim-${Math.floor(now.getUTCMinutes() / spanMinutes)}`;
    if (!(await this.notices.mayHear(manager, 1, topic, address, now))) return;
    await this.write(manager, personId, contact => claimNotice(this.config, contact, address, token), now);
  }

  /** @param address what changed; the mail goes to the preferred one as it is now */
  changed(
    manager: EntityManager,
    personId: string,
    change: AddressChange,
    address: string,
    now: Date,
  ): Promise<void> {
    const notice = (contact: Contact): Notice => changeNotice(this.config, contact, change, address);
    return this.write(manager, personId, notice, now);
  }

  farewell(manager: EntityManager, personId: string, now: Date): Promise<void> {
    return this.write(manager, personId, contact => farewellNotice(this.config, contact), now);
  }

  private async write(
    manager: EntityManager,
    personId: string,
    notice: (contact: Contact) => Notice,
    now: Date,
  ): Promise<void> {
    const [contact] = await this.directory.contactsOf([personId], manager);
    if (contact !== undefined) await this.notices.send(manager, notice(contact), now);
  }
}
