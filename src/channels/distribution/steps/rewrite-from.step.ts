import { formatMailbox } from '../../../foundation/mail/address.js';
import { structuredLine } from '../../../foundation/mail/header-writer.js';
import type { OutgoingPost } from '../outgoing-post.js';
import type { Step } from '../step.js';

/**
 * Only where receivers would refuse the copy: the author's domain publishes DMARC quarantine or reject
 * (RFC 7489 §6.3), or we could not learn whether it does.
 */
export function mustRewriteFrom({ facts }: OutgoingPost): boolean {
  return ['quarantine', 'reject', 'unknown'].includes(facts.authentication.dmarc.policy);
}

/** `Anne Martin via golf <golf@…>`; Reply-To has the author. */
export const rewriteFrom: Step = post => {
  if (!mustRewriteFrom(post)) return;
  const { author, list, listAddress } = post.facts;
  const name = `${author.name || (author.address ?? '').split('@')[0]} via ${list.name}`.trim();
  post.replace('from', structuredLine('From', formatMailbox({ name, address: listAddress })));
};
