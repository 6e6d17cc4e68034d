import { formatMailbox, parseMailboxList } from '../../../foundation/mail/address.js';
import { structuredLine } from '../../../foundation/mail/header-writer.js';
import type { Step } from '../step.js';
import { mustRewriteFrom } from './rewrite-from.step.js';

/**
 * Where answers go, as the list wishes: to the author, to the list, or to both. Where From will be the list's,
 * the author stands here whatever the list wishes: nothing else in the copy would tell the address.
 */
export const setReplyTo: Step = post => {
  const { list, listAddress, author } = post.facts;
  const isRewritten = mustRewriteFrom(post);
  if (list.replyTo === 'author' && !isRewritten) return;
  const wished = parseMailboxList(post.value('reply-to') ?? '').filter(({ address }) => address !== null);
  const authors = wished.length > 0 ? wished : [author];
  const toList = { name: '', address: listAddress };
  const targets = {
    author: authors,
    list: isRewritten ? [toList, ...authors] : [toList],
    both: [...authors, toList],
  }[list.replyTo];
  const known = targets.flatMap(({ name, address }) => (address === null ? [] : [{ name, address }]));
  if (known.length === 0) return;
  const distinct = [...new Map(known.map(mailbox => [mailbox.address.toLowerCase(), mailbox])).values()];
  post.replace(
    'reply-to',
    structuredLine('Reply-To', distinct.map(mailbox => formatMailbox(mailbox)).join(', ')),
  );
};
