import type { Step } from '../step.js';

/**
 * A signature over what we changed can only fail, and some receivers hold a failed one against the copy
 * (against RFC 6376 §6.1). One over an untouched message stays.
 */
export const dropBrokenSignatures: Step = post => {
  const isTouched =
    post.prefix.length > 0 ||
    ['subject', 'from', 'reply-to'].some(name => post.value(name) !== post.originalValue(name));
  if (isTouched) post.remove('dkim-signature', 'domainkey-signature', 'x-google-dkim-signature');
};
