import type { OutgoingPost } from './outgoing-post.js';

/** RFC 1847, RFC 8551: what is signed or encrypted stays whole. */
const sealed = /^(multipart\/(signed|encrypted)|application\/(x-)?(pkcs7-mime|pgp-encrypted))/i;
const inlinePgp = '-----BEGIN PGP ';

/** Whether its author signed or encrypted it in a way that any change would break. */
export function isSealed(post: OutgoingPost): boolean {
  return sealed.test(post.value('content-type') ?? '') || post.body.includes(inlinePgp);
}
