import { dateAndTime } from '../../foundation/i18n/format.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { Contact } from '../../community/directory/directory.service.js';
import type { QueuedForumMessage } from '../../channels/forums/forum-queue.service.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { en } from './forum-waiting.en.js';
import { type ForumWaitingWords, fr } from './forum-waiting.fr.js';

const words = { fr, en };
/** More than anybody decides on from a mail; the others are in the queue. */
const mostInOneMail = 30;

/** To a moderator: what waits in their forums, or was reported. @param known ids of those they were told of before */
export function forumWaitingNotice(
  to: Contact,
  messages: readonly QueuedForumMessage[],
  known: ReadonlySet<string>,
  { publicUrl, timeZone }: { readonly publicUrl: string; readonly timeZone: string },
): Notice {
  const say = words[to.language];
  const isReminder = messages.every(({ id }) => known.has(id));
  const others = messages.length - mostInOneMail;
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: isReminder ? say.again(messages.length) : say.subject(messages.length),
    paragraphs: [say.lead],
    entries: messages.slice(0, mostInOneMail).map(message => ({
      title: asOneLine(message.subject),
      lines: [
        ...linesOf(say, message),
        ...(known.has(message.id) ? [say.since(dateAndTime(to.language, message.since, timeZone))] : []),
      ],
      links: [{ label: say.decide, url: `${publicUrl}/moderation/forums/${message.id}` }],
    })),
    ...(others > 0 ? { afterQuote: say.others(others) } : {}),
    action: { label: say.queue, url: `${publicUrl}/moderation` },
    footer: say.footer(`${publicUrl}/me/moderation`),
  };
}

function linesOf(
  say: ForumWaitingWords,
  { forumName, authorName, state, reports, preview }: QueuedForumMessage,
): string[] {
  return [
    say.line(forumName, asOneLine(authorName ?? say.former)),
    ...(state === 'waiting' ? [say.waits] : []),
    ...(state === 'hidden' ? [say.hidden] : []),
    ...(reports.length === 0
      ? []
      : [say.reported(reports.length), ...reports.map(({ reason }) => asOneLine(reason))]),
    asOneLine(preview),
  ];
}
