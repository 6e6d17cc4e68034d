import type { Mailbox } from '../../../foundation/mail/mailbox-list.js';

/** Mailboxes as people read them: « Anne Le Gall <anne@…>, … ». */
export function mailboxText(mailboxes: readonly Mailbox[]): string {
  return mailboxes.map(oneMailbox).join(', ');
}

function oneMailbox({ name, address }: Mailbox): string {
  if (address === null) return name;
  return name === '' ? address : `${name} <${address}>`;
}
