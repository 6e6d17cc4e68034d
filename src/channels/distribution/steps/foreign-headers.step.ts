import type { Step } from '../step.js';
import { isSpokenAs } from '../../../foundation/mail/authentication-results.js';
import { valueOf } from '../../../foundation/mail/header-block.js';

/** Other lists' fields (RFC 5064), receipts asked of 4,000 people, and traces of the last hop. */
const foreign = [
  'archived-at',
  'precedence',
  'errors-to',
  'sender',
  'return-path',
  'delivered-to',
  'x-beenthere',
  'bcc',
  'resent-bcc',
  'disposition-notification-to',
  'disposition-notification-options',
  'return-receipt-to',
  'generate-delivery-report',
  'x-confirm-reading-to',
  'x-pmrqc',
];

export const dropForeignHeaders: Step = post => {
  post.remove(...foreign);
  // RFC 2369, RFC 2919, RFC 8058, and what others made up beside them.
  post.removeWhere(({ name }) => name.startsWith('list-'));
  const { authservId } = post.facts;
  post.removeWhere(
    field => field.name === 'authentication-results' && isSpokenAs(authservId, valueOf(field)),
  );
};
