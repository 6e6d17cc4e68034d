import type { Step } from '../step.js';
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
  const ours = post.facts.authservId.toLowerCase();
  // RFC 8601 §5: nobody else may speak in our name.
  post.removeWhere(field => field.name === 'authentication-results' && authservIdOf(valueOf(field)) === ours);
};

/** RFC 8601 §2.2: comments may stand before it, and it may be quoted. */
function authservIdOf(value: string): string | undefined {
  return withoutComments(value).replaceAll('"', '').trim().split(/[;\s]/)[0]?.toLowerCase();
}

function withoutComments(value: string): string {
  let depth = 0;
  let text = '';
  for (const letter of value) {
    if (letter === '(') depth++;
    else if (letter === ')' && depth > 0) depth--;
    else if (depth === 0) text += letter;
  }
  return text;
}
