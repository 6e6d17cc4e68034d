import type { EntityManager } from 'typeorm';
import type { List } from '../../../community/lists/list.entity.js';
import type { Confirmation } from '../../../community/lists/subscriber-import.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { NoticesService } from '../../../postoffice/notices/notices.service.js';
import type { Call } from '../call.js';
import { confirmationNotice } from './confirmation.notice.js';

/** Mails everybody who was imported without consent the link that gives it, in the list's language. */
export async function mailConfirmations(
  call: Call,
  list: List,
  manager: EntityManager,
  confirmations: readonly Confirmation[],
): Promise<void> {
  const config = call.ask(Config);
  const listAddress = siteAddress(config, list.name);
  for (const { address, token } of confirmations) {
    const url = `${config.publicUrl}/confirm/${token}`;
    const notice = confirmationNotice(list.language, { address, listAddress, url });
    await call.ask(NoticesService).send(manager, notice, call.now);
  }
}
