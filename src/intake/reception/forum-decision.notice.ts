import type { Language } from '../../foundation/i18n/language.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { Contact } from '../../community/directory/directory.service.js';
import type { ForumDecisionKind } from '../../channels/forums/forum-decision.entity.js';
import type { ForumHeld } from '../../channels/forums/forum-queue.service.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { en } from './forum-decision.en.js';
import { fr } from './forum-decision.fr.js';

const words = { fr, en };

/** To the author of a message; null where nothing is to be said: it was done without a word, or nothing changed for them. */
export function forumDecisionNotice(
  to: Contact,
  held: Pick<ForumHeld, 'id' | 'state' | 'forumName' | 'forumSlug' | 'threadKey' | 'subject' | 'text'>,
  { decision, reason }: { readonly decision: ForumDecisionKind; readonly reason: string },
  publicUrl: string,
): Notice | null {
  if (!isHeard(held, decision, reason)) return null;
  const say = words[to.language];
  const isGone = decision === 'refuse' || decision === 'hide';
  const path = `${publicUrl}/forums/${held.forumSlug}/${held.threadKey}`;
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.subject(asOneLine(held.subject)),
    paragraphs: [say.outcome[decision](held.forumName)],
    ...(reason === '' ? {} : { quote: reason }),
    ...(isGone ? { afterQuote: `${say.textBack}\n\n${held.text}` } : {}),
    action: { label: labelOf(to.language, decision), url: `${path}?message=${held.id}` },
    footer: say.footer(held.forumName),
  };
}

function isHeard({ state }: Pick<ForumHeld, 'state'>, decision: ForumDecisionKind, reason: string): boolean {
  if (decision === 'approve') return true;
  // What stayed where it was is no news to its author.
  if (decision === 'keep') return state === 'hidden';
  return reason !== '';
}

function labelOf(language: Language, decision: ForumDecisionKind): string {
  const say = words[language];
  if (decision === 'return') return say.change;
  return decision === 'approve' || decision === 'keep' ? say.see : say.thread;
}
