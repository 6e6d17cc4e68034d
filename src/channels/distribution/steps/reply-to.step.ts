import { formatMailbox, parseMailboxList } from '../../../foundation/mail/address.js';
import { structuredLine } from '../../../foundation/mail/header-writer.js';
import type { Step } from '../step.js';
import { mustRewriteFrom } from './rewrite-from.step.js';

/** Where answers go, as the list wishes: to the author, to the list, or to both. */
export const setReplyTo: Step = post => {
  const { list, listAddress, author } = post.facts;
  if (list.replyTo === 'author' && !mustRewriteFrom(post)) return;
  const wished = parseMailboxList(post.value('reply-to') ?? '').filter(({ address }) => address !== null);
  const authors = wished.length > 0 ? wished : [author];
  const toList = { name: '', address: listAddress };
  const targets =
    list.replyTo === 'list' ? [toList] : list.replyTo === 'both' ? [...authors, toList] : authors;
  const known = targets.flatMap(({ name, address }) => (address === null ? [] : [{ name, address }]));
  if (known.length === 0) return;
  const distinct = [...new Map(known.map(mailbox => [mailbox.address.toLowerCase(), mailbox])).values()];
  post.replace('reply-to', structuredLine('Reply-To', distinct.map(formatMailbox).join(', ')));
};
