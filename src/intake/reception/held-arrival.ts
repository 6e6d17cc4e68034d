import { parseMailboxList } from '../../foundation/mail/address.js';
import { all, scanHeader } from '../../foundation/mail/header-block.js';
import type { AcceptedPost } from '../../channels/distribution/accepted-post.js';
import type { Post } from '../../channels/posting/post.entity.js';
import type { Arrival } from './arrival.js';

/** Nobody speaks to us: the message was received before. */
const nobody = { address: '', helo: '', isTrustedRelay: false, isTls: false };

/** As it came in the first time, and as sure of its author as we were then. */
export function arrivalOf(post: Post, { raw, parsed, author }: AcceptedPost, at: Date): Arrival {
  const header = scanHeader(raw);
  const sender = post.envelopeSender === '' ? null : post.envelopeSender;
  const { authorAddress, messageId, fingerprint, subject, authentication, identity } = post;
  return {
    envelope: { sender, recipients: [], client: nobody, protocol: 'lmtp', isSmtpUtf8: false },
    raw,
    header,
    parsed,
    from: header === null ? [] : all(header, 'from').flatMap(parseMailboxList),
    author,
    authorAddress,
    envelopeSender: sender,
    messageId,
    fingerprint,
    subject,
    authentication,
    identity,
    at,
  };
}
