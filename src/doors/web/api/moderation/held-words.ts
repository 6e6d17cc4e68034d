import type { DecisionShown, HeldItem } from '../../../../channels/moderation/held-items.service.js';
import { attachmentsIn, type QueueEntry, reasonsIn } from '../../../../channels/moderation/queue-entry.js';
import { reasonText } from '../../../../channels/posting/reason-text.js';
import type { Language } from '../../../../foundation/i18n/language.js';
import { only } from '../frame/only.js';
import type { HeldAnswer, HeldDecisionAnswer, WaitingAnswer, WhyAnswer } from './held-answers.js';

export function waitingAnswer(language: Language, entry: QueueEntry): WaitingAnswer {
  const { kind, id, since } = entry;
  if (entry.kind === 'forum') {
    const { forumSlug: place, authorName, reports } = entry;
    const said = only(entry, 'version', 'subject', 'preview');
    return { kind, id, since, place, name: authorName ?? '', address: '', ...said, reports: reports.length };
  }
  if (entry.kind !== 'message') {
    const { placeName: place, name, address, reason: request } = entry;
    return { kind, id, since, place, name, address, request };
  }
  return {
    kind,
    id,
    since,
    place: entry.listName,
    name: entry.authorName,
    address: entry.authorAddress,
    ...only(entry, 'version', 'subject', 'personName', 'isSubscriber', 'identity', 'bytes', 'preview'),
    attachments: entry.attachments,
    reasons: whyOf(language, entry.reasons),
    claimedBy: entry.claim?.name ?? null,
  };
}

export function heldAnswer(language: Language, list: string, item: HeldItem): HeldAnswer {
  const { post, heldAt: since } = item;
  return {
    ...only(item, 'id', 'state', 'version', 'releaseAt'),
    ...only(post, 'subject', 'authorName', 'authorAddress', 'identity', 'bytes'),
    list,
    since,
    attachments: attachmentsIn(item.attachments),
    reasons: whyOf(language, post.reasons),
    decisions: item.decisions.map(decision => decisionAnswer(decision)),
  };
}

export function decisionAnswer(decision: DecisionShown): HeldDecisionAnswer {
  const { version, decision: action, reason, decidedByName, decidedVia, decidedAt } = decision;
  return { version, action, reason, by: decidedByName, via: decidedVia, at: decidedAt };
}

function whyOf(language: Language, reasons: unknown): WhyAnswer[] {
  return reasonsIn(reasons).map(reason => ({ ...reason, text: reasonText(language, reason) }));
}
