import type { Step } from '../step.js';
import { valueOf } from '../../../foundation/mail/header-block.js';

/** Other lists' fields (RFC 2369, 2919, 5064, 8058), receipts asked of 4,000 people, and traces of the last hop. */
const foreign = [
  'list-id',
  'list-post',
  'list-help',
  'list-subscribe',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'list-owner',
  'list-archive',
  'archived-at',
  'precedence',
  'errors-to',
  'sender',
  'return-path',
  'delivered-to',
  'x-beenthere',
  'bcc',
  'disposition-notification-to',
  'disposition-notification-options',
  'return-receipt-to',
  'generate-delivery-report',
  'x-confirm-reading-to',
  'x-pmrqc',
];

export const dropForeignHeaders: Step = post => {
  post.remove(...foreign);
  const ours = post.facts.authservId.toLowerCase();
  // RFC 8601 §5: nobody else may speak in our name.
  post.removeWhere(
    field =>
      field.name === 'authentication-results' && valueOf(field).split(/[;\s]/)[0]?.toLowerCase() === ours,
  );
};
