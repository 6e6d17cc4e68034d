import { type HeaderField, valueOf } from '../../../foundation/mail/header-block.js';
import type { OutgoingPost } from '../outgoing-post.js';
import type { Step } from '../step.js';

const signatures = new Set(['dkim-signature', 'domainkey-signature', 'x-google-dkim-signature']);

/**
 * A signature over what we changed can only fail, and some receivers hold a failed one against the copy
 * (against RFC 6376 §6.1). One whose fields and body are as they came in stays.
 */
export const dropBrokenSignatures: Step = post => {
  post.removeWhere(field => signatures.has(field.name) && !stillHolds(post, field));
};

function stillHolds(post: OutgoingPost, signature: HeaderField): boolean {
  const names = signedNames(signature);
  return post.isBodyAsReceived && names.length > 0 && names.every(name => post.isAsReceived(name));
}

/** RFC 6376 §3.5, `h=`: the signed fields; a name listed beyond what is there says "and no other". */
function signedNames(signature: HeaderField): string[] {
  const list = /(?:^|;)\s*h\s*=([^;]*)/i.exec(valueOf(signature))?.[1] ?? '';
  return list
    .split(':')
    .map(name => name.replaceAll(/\s/g, '').toLowerCase())
    .filter(name => name !== '');
}
