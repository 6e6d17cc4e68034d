import { DataSource } from 'typeorm';
import type { List } from '../../../community/lists/list.entity.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { NoticesService } from '../../../postoffice/notices/notices.service.js';
import type { Call } from '../call.js';
import { confirmationNotice } from './confirmation.notice.js';

/** Mails everybody who was imported without consent the link that gives it, in the list's language. */
export async function mailConfirmations(
  call: Call,
  list: List,
  confirmations: readonly { readonly address: string; readonly token: string }[],
): Promise<void> {
  if (confirmations.length === 0) return;
  const { publicUrl } = call.ask(Config);
  const listAddress = siteAddress(call.ask(Config), list.name);
  await call.ask(DataSource).transaction(async manager => {
    for (const { address, token } of confirmations) {
      const url = `${publicUrl}/confirm/${token}`;
      await call
        .ask(NoticesService)
        .send(manager, confirmationNotice(list.language, { address, listAddress, url }), call.now);
    }
  });
}
