import { isOwnCount } from '../../channels/posting/announcement.js';
import type { Language } from '../../foundation/i18n/language.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { SentSoFar } from '../../postoffice/ledger/ledger-hearing.service.js';
import type { Notice, NoticeEntry } from '../../postoffice/notices/notice.js';
import { reasonSentence } from './advice-words.js';
import type { AdviceReason } from './advice.js';
import { whyAnnounced } from './announcement-why.js';
import { en } from './steered.en.js';
import { fr } from './steered.fr.js';
import type { SteeringDraft } from './steering-draft.entity.js';

const words = { fr, en };

export interface SteeredReader {
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

/** Where the mail is written. @param url of the draft's page */
export interface SteeredPlace {
  readonly url: string;
  readonly contact: string;
}

/** A place that would welcome it, and the first reason why. */
export interface SteeredProposal {
  /** As the page takes it. */
  readonly to: string;
  readonly name: string;
  readonly reason: AdviceReason | null;
}

/** To the proven author of an announcement, seconds after they sent it. A link shows a place; nothing happens by it. */
export function steeredNotice(
  to: SteeredReader,
  {
    subject,
    people,
    messageId,
    reasonCode: code,
    reasonValues: values,
  }: Pick<SteeringDraft, 'subject' | 'people' | 'messageId' | 'reasonCode' | 'reasonValues'>,
  sent: SentSoFar,
  proposals: readonly SteeredProposal[],
  { url, contact }: SteeredPlace,
): Notice {
  const say = words[to.language];
  return {
    ...addressed(to, contact),
    subject: say.subject(asOneLine(subject)),
    paragraphs: [
      say.kept(sent, people),
      whyAnnounced(to.language, { code, values }) ?? '',
      proposals.length === 0 ? say.welcome : say.welcomeHere,
    ].filter(paragraph => paragraph !== ''),
    entries: proposals.map(proposal => entryOf(proposal, to.language, url)),
    afterQuote: isOwnCount(code) ? `${say.earlier} ${say.alike}` : say.earlier,
    action: { label: say.open, url },
    footer: say.footer,
    inReplyTo: messageId,
  };
}

/** To its author: it has come out in a letter. */
export function appearedNotice(
  to: SteeredReader,
  { subject }: Pick<SteeringDraft, 'subject'>,
  letter: { readonly name: string; readonly month: string },
  { url, contact }: SteeredPlace,
): Notice {
  const say = words[to.language];
  return {
    ...addressed(to, contact),
    subject: say.appearedSubject(asOneLine(subject)),
    paragraphs: [say.appeared(letter.name, letter.month)],
    action: { label: say.openDraft, url },
    footer: say.announcedFooter,
  };
}

function addressed(
  { address, name, language }: SteeredReader,
  contact: string,
): Pick<Notice, 'to' | 'toName' | 'language' | 'from'> {
  return {
    to: address,
    ...(name === '' ? {} : { toName: name }),
    language,
    from: { name: words[language].from, address: contact },
  };
}

function entryOf({ to, name, reason }: SteeredProposal, language: Language, url: string): NoticeEntry {
  const say = words[language];
  return {
    title: name,
    lines: reason === null ? [] : [reasonSentence(reason, language)],
    links: [{ label: say.carry, url: `${url}?to=${encodeURIComponent(to)}` }],
  };
}
