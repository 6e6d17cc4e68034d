import { bytes } from '../../foundation/i18n/format.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import type { Reason } from '../posting/decision.js';
import { posterText, reasonText } from '../posting/reason-text.js';
import { en } from './moderation.en.js';
import { fr, type ModerationWords } from './moderation.fr.js';

const words: Readonly<Record<Language, ModerationWords>> = { fr, en };

/** Somebody to write to. */
export interface Reader {
  readonly address: string;
  readonly name?: string;
  readonly language: Language;
}

/** The message a notice is about, and the list it was written to. */
export interface Matter {
  readonly listAddress: string;
  readonly ownerAddress: string;
  readonly subject: string;
  /** `Anne Martin <anne@…>`. */
  readonly author: string;
  readonly messageId: string;
  readonly reasons: readonly Reason[];
}

/** What moderators are shown of a message, enough to decide on most. */
export interface HeldShown {
  readonly identity: IdentityStrength;
  readonly bytes: number;
  readonly text: string;
  /** Its author changed it, as moderators had asked. */
  readonly isCorrected: boolean;
  /** Trusting its author would change anything on this list. */
  readonly canTrust: boolean;
  readonly attachments: readonly { readonly filename: string; readonly bytes: number }[];
}

/** Where a moderator goes from a notice. */
export interface HeldUrls {
  /** Of the message. */
  readonly page: string;
  /** Where they choose when they are told. */
  readonly rhythm: string;
}

/** A preview is enough to decide on most messages, and never the whole of a monster. */
const previewCharacters = 1_500;

/** To a moderator: all it takes to decide by answering. */
export function heldNotice(to: Reader, matter: Matter, shown: HeldShown, urls: HeldUrls): Notice {
  const say = words[to.language];
  const { listAddress, subject, author, reasons } = matter;
  const howToAnswer = say.howToAnswer(shown.canTrust);
  const preview = shown.text.trim().slice(0, previewCharacters).toWellFormed();
  return {
    ...opening(to, matter),
    subject: say.waitsSubject(listAddress.split('@')[0] ?? '', subject),
    paragraphs: [
      shown.isCorrected ? say.waitsAgain(author, listAddress) : say.waits(author, listAddress),
      say.identities[shown.identity],
      say.why(reasons.map(reason => reasonText(to.language, reason))),
      say.subjectLine(subject),
      weightText(to.language, shown),
      ...(preview === '' ? [say.noText, howToAnswer] : []),
    ],
    ...(preview === '' ? {} : { quote: preview, afterQuote: howToAnswer }),
    action: { label: say.decide, url: urls.page },
    footer: say.moderatorFooter(listAddress, urls.rhythm),
  };
}

/** To the author: it waits, why, what happens next, and how to withdraw it. @param url its page, for its author alone */
export function waitsNotice(to: Reader, matter: Matter, url: string): Notice {
  const say = words[to.language];
  return {
    ...opening(to, matter),
    subject: say.heldSubject(matter.subject),
    paragraphs: [say.held(matter.listAddress), ...sentences(to.language, matter), say.whatNext],
    action: { label: say.follow, url },
    footer: say.authorFooter(matter.listAddress),
    inReplyTo: matter.messageId,
  };
}

/** To the author: a moderator let it through. `archiveUrl` null when the author may not read the archive. */
export function approvedNotice(to: Reader, matter: Matter, archiveUrl: string | null): Notice {
  const say = words[to.language];
  return {
    ...opening(to, matter),
    subject: say.approvedSubject(matter.subject),
    paragraphs: [say.approved(matter.listAddress)],
    ...(archiveUrl === null ? {} : { action: { label: say.readIt, url: archiveUrl } }),
    footer: say.authorFooter(matter.listAddress),
    inReplyTo: matter.messageId,
  };
}

/** To the author: a moderator refused it, in the moderator's words. */
export function rejectedNotice(to: Reader, matter: Matter, reason: string): Notice {
  const say = words[to.language];
  return {
    ...opening(to, matter),
    subject: say.rejectedSubject(matter.subject),
    paragraphs: [say.rejected(matter.listAddress)],
    quote: reason,
    afterQuote: say.rejectedNext(matter.ownerAddress),
    footer: say.authorFooter(matter.listAddress),
    inReplyTo: matter.messageId,
  };
}

/** To the author: a moderator asks for changes, in their own words. @param url where they are made, for its author alone */
export function returnedNotice(to: Reader, matter: Matter, reason: string, url: string): Notice {
  const say = words[to.language];
  return {
    ...opening(to, matter),
    subject: say.returnedSubject(matter.subject),
    paragraphs: [say.returned(matter.listAddress)],
    quote: reason,
    afterQuote: say.returnedNext,
    action: { label: say.correct, url },
    footer: say.authorFooter(matter.listAddress),
    inReplyTo: matter.messageId,
  };
}

/**
 * To the author: a moderator gave it to another list, which distributes it or makes it wait in its turn.
 * @param url where its author follows it while it waits there; null when it is distributed
 */
export function handedOverNotice(to: Reader, matter: Matter, address: string, url: string | null): Notice {
  const say = words[to.language];
  return {
    ...opening(to, matter),
    subject: say.handedOverSubject(matter.subject),
    paragraphs: [
      say.handedOver(matter.listAddress, address),
      url === null ? say.distributedThere(address) : say.waitsThere(address),
    ],
    ...(url === null ? {} : { action: { label: say.follow, url } }),
    footer: say.authorFooter(matter.listAddress),
    inReplyTo: matter.messageId,
  };
}

/** To a proven author, where no reply in session could tell: a rule refused it. */
export function refusedNotice(to: Reader, matter: Matter): Notice {
  const say = words[to.language];
  return {
    ...opening(to, matter),
    subject: say.refusedSubject(matter.subject),
    paragraphs: [say.refused(matter.listAddress), ...sentences(to.language, matter)],
    footer: say.authorFooter(matter.listAddress),
    inReplyTo: matter.messageId,
  };
}

function weightText(language: Language, { bytes: size, attachments }: HeldShown): string {
  const say = words[language];
  const names = attachments.map(
    ({ filename, bytes: count }) => `${asOneLine(filename)} (${bytes(language, count)})`,
  );
  return names.length === 0
    ? say.size(bytes(language, size))
    : say.sizeAndAttachments(bytes(language, size), names.join(', '));
}

function sentences(language: Language, { reasons }: Matter): string[] {
  return reasons.map(reason => posterText(language, reason));
}

function opening(
  to: Reader,
  { listAddress, ownerAddress }: Matter,
): Pick<Notice, 'to' | 'language' | 'from'> & { toName?: string } {
  return {
    to: to.address,
    ...(to.name === undefined ? {} : { toName: to.name }),
    language: to.language,
    from: { name: listAddress.split('@')[0] ?? '', address: ownerAddress },
  };
}
