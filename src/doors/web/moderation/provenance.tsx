import type { VNode } from 'preact';
import type { HeldItem } from '../../../channels/moderation/held-items.service.js';
import { bytes } from '../../../foundation/i18n/format.js';
import type { Authentication } from '../../../foundation/mail/authentication.js';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import { Fact } from '../layout/fact.js';
import { Moment } from '../layout/moment.js';
import { mailboxText } from '../reading/mailbox-text.js';
import type { Viewer } from '../session/viewer.js';
import { moderationSentences } from './moderation-sentences.js';

/** Where a message comes from, for who asks: its header in brief, and what the checks say of its author. */
export function Provenance({
  viewer,
  item: { post },
  message,
}: {
  viewer: Viewer;
  item: HeldItem;
  message: ParsedMessage | null;
}): VNode {
  const say = moderationSentences[viewer.language];
  return (
    <details class="fold">
      <summary>{say.details}</summary>
      <dl class="facts anywhere">
        <Fact name={say.identity}>{say.identities[post.identity]}</Fact>
        <Fact name={say.checks}>{checksText(viewer, post.authentication)}</Fact>
        <Fact name={say.from}>{message && mailboxText(message.from)}</Fact>
        <Fact name={say.to}>{message && mailboxText(message.to)}</Fact>
        <Fact name={say.cc}>{message && mailboxText(message.cc)}</Fact>
        <Fact name={say.date}>
          {message?.date ? <Moment viewer={viewer} at={message.date} isLong /> : null}
        </Fact>
        <Fact name={say.received}>
          <Moment viewer={viewer} at={post.receivedAt} isLong />
        </Fact>
        <Fact name={say.envelopeSender}>{post.envelopeSender || say.noEnvelopeSender}</Fact>
        <Fact name={say.size}>{bytes(viewer.language, post.bytes)}</Fact>
      </dl>
    </details>
  );
}

function checksText(viewer: Viewer, { spf, dkim, dmarc }: Authentication): string {
  const { results, aligned, bySignature } = moderationSentences[viewer.language];
  const signatures = dkim.map(
    ({ result, domain, isAligned }) =>
      `DKIM ${results[result]} (${isAligned ? aligned : bySignature(domain)})`,
  );
  return [
    `SPF ${results[spf.result]}`,
    ...(signatures.length === 0 ? [`DKIM ${results.none}`] : signatures),
    `DMARC ${results[dmarc.result]}`,
  ].join(', ');
}
