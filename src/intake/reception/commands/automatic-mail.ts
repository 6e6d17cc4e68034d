import { all, type HeaderBlock } from '../../../foundation/mail/header-block.js';

/** What vacation programs wrote before RFC 3834 gave them a field. */
const vacationFields = ['x-autoreply', 'x-autorespond', 'x-autoreply-from', 'x-mail-autoreply'];

/**
 * Whether a program wrote it, or a list sent it on. A command is short and rare: unlike a post, nothing is lost when a
 * person's message bears one of these by accident, and to obey or to answer a program may go on for ever.
 */
export function isAutomaticMail(header: HeaderBlock): boolean {
  const values = (name: string): string[] => all(header, name).map(value => value.trim().toLowerCase());
  return (
    // RFC 3834 §5: any keyword but `no`.
    values('auto-submitted').some(value => !/^(?:\([^)]*\)\s*)?no\b/.test(value)) ||
    values('precedence').some(value => /^(?:bulk|junk|list|auto_reply)\b/.test(value)) ||
    values('content-type').some(value => value.startsWith('multipart/report')) ||
    vacationFields.some(name => values(name).some(value => value !== 'no')) ||
    // RFC 2919: a message of another list is nobody's order to this one.
    values('list-id').length > 0
  );
}
