import { formatMailbox, parseMailboxList } from '../../../foundation/mail/address.js';
import { all } from '../../../foundation/mail/header-block.js';
import { structuredLine } from '../../../foundation/mail/header-writer.js';
import type { Step } from '../step.js';

/**
 * RFC 5322 §3.6 wants one From. A moderator may let through what has none or several, but its copies must not go
 * out so: receivers would refuse them for the whole list, or show an author that nobody checked.
 */
export const keepOneFrom: Step = post => {
  const fields = all(post.original, 'from');
  const mailboxes = fields.flatMap(parseMailboxList);
  if (fields.length === 1 && mailboxes.length === 1 && mailboxes[0]?.address !== null) return;
  const { author, list, listAddress } = post.facts;
  const name = author.address === null ? list.name : author.name;
  post.replace(
    'from',
    structuredLine('From', formatMailbox({ name, address: author.address ?? listAddress })),
  );
};
