import type { Language } from '../../foundation/i18n/language.js';
import { dateAndTime } from '../../foundation/i18n/format.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { Notice, NoticeEntry } from '../../postoffice/notices/notice.js';
import { reasonText } from '../posting/reason-text.js';
import { en } from './moderation.en.js';
import { fr } from './moderation.fr.js';
import type { Reader } from './moderation-notices.js';
import type { WaitingMessage } from './reminder-reading.service.js';
import { waitingEn } from './waiting.en.js';
import { waitingFr } from './waiting.fr.js';

const words = { fr: waitingFr, en: waitingEn };
const moderationWords = { fr, en };

/** More than anybody decides on from a mail; the others are in the queue. */
export const mostInOneMail = 30;

/** All that waits for one person. */
export interface Waiting {
  readonly messages: readonly WaitingMessage[];
  /** Of people who want to subscribe or to join. */
  readonly requests: number;
  /** Where an answer to each message goes, by its id. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Where the mail is written, and when. */
export interface Place {
  readonly publicUrl: string;
  readonly timeZone: string;
}

/** To somebody who decides: everything that waits for them, in one mail; alone in it, a message is answered like any. */
export function waitingNotice(to: Reader, waiting: Waiting, place: Place): Notice {
  const say = words[to.language];
  const { messages, requests } = waiting;
  const shown = messages.slice(0, mostInOneMail);
  const after = [
    ...(messages.length > shown.length ? [say.others(messages.length - shown.length)] : []),
    ...(requests > 0 ? [say.requests(requests)] : []),
  ];
  const common = {
    to: to.address,
    ...(to.name === undefined ? {} : { toName: to.name }),
    language: to.language,
    subject: say.subject(messages.length),
    footer: say.footer(`${place.publicUrl}/me/moderation`),
  };
  const [only] = messages;
  return messages.length === 1 && only !== undefined
    ? { ...common, ...aboutOne(to.language, only, after, waiting, place) }
    : { ...common, ...aboutSeveral(to.language, shown, after, waiting, place) };
}

function aboutOne(
  language: Language,
  message: WaitingMessage,
  after: readonly string[],
  { answers }: Waiting,
  place: Place,
): Pick<Notice, 'paragraphs' | 'entries' | 'afterQuote' | 'action' | 'replyTo'> {
  const say = words[language];
  const answer = answers.get(message.heldMessageId);
  return {
    paragraphs: [say.lead(1)],
    entries: [{ ...described(language, message, place), links: [] }],
    afterQuote: [...after, moderationWords[language].howToAnswer(message.canTrust)].join('\n\n'),
    action: { label: say.decide, url: pageOf(message, place) },
    ...(answer === undefined ? {} : { replyTo: answer }),
  };
}

/** An answer is about one message: each has its own address. */
function aboutSeveral(
  language: Language,
  messages: readonly WaitingMessage[],
  after: readonly string[],
  { messages: { length }, answers }: Waiting,
  place: Place,
): Pick<Notice, 'paragraphs' | 'entries' | 'afterQuote' | 'action'> {
  const say = words[language];
  return {
    paragraphs: [say.lead(length), say.howToAnswer],
    entries: messages.map(message => {
      const answer = answers.get(message.heldMessageId);
      const byMail = answer === undefined ? [] : [{ label: say.byMail, url: `mailto:${answer}` }];
      const page = { label: say.decide, url: pageOf(message, place) };
      return { ...described(language, message, place), links: [page, ...byMail] };
    }),
    ...(after.length === 0 ? {} : { afterQuote: after.join('\n\n') }),
    action: { label: say.queue, url: `${place.publicUrl}/moderation` },
  };
}

function described(
  language: Language,
  { subject, authorName, authorAddress, listName, heldAt, identity, reasons, preview }: WaitingMessage,
  { timeZone }: Place,
): Pick<NoticeEntry, 'title' | 'lines'> {
  const say = words[language];
  const author = authorName === '' ? authorAddress : `${authorName} <${authorAddress}>`;
  return {
    title: asOneLine(subject) || say.noSubject,
    lines: [
      say.from(asOneLine(author), listName),
      moderationWords[language].identities[identity],
      say.since(dateAndTime(language, heldAt, timeZone)),
      ...(reasons.length === 0 ? [] : [say.why(reasons.map(reason => reasonText(language, reason)))]),
      ...(preview === '' ? [] : [asOneLine(preview)]),
    ],
  };
}

function pageOf({ heldMessageId }: WaitingMessage, { publicUrl }: Place): string {
  return `${publicUrl}/moderation/${heldMessageId}`;
}
