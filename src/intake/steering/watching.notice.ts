import type { Contact } from '../../community/directory/directory.service.js';
import { day } from '../../foundation/i18n/format.js';
import type { Language } from '../../foundation/i18n/language.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import type { SteeringDraft } from './steering-draft.entity.js';
import { en } from './watching.en.js';
import { fr } from './watching.fr.js';

const words = { fr, en };

/** To the ethics team: a text or an author whose reach doubles. @param address '' for a text */
export function growthNotice(
  to: Contact,
  {
    months,
    address,
    url,
  }: { readonly months: readonly number[]; readonly address: string; readonly url: string },
): Notice {
  const say = words[to.language];
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.growth.subject,
    paragraphs: say.growth.text(months, address),
    action: { label: say.growth.see, url },
    footer: say.ethicsFooter,
  };
}

/** To the ethics team: somebody wrote to an address that nobody was given. */
export function canaryNotice(
  to: Contact,
  {
    author,
    name,
    subject,
    url,
  }: { readonly author: string; readonly name: string; readonly subject: string; readonly url: string },
): Notice {
  const say = words[to.language];
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.canary.subject,
    paragraphs: say.canary.text(author, name),
    ...(subject === '' ? {} : { quote: asOneLine(subject) }),
    action: { label: say.canary.see, url },
    footer: say.ethicsFooter,
  };
}

/** What the ethics team decided of a draft. */
export type DraftAnswer =
  | { readonly kind: 'answered' | 'dropped'; readonly sentence: string }
  | { readonly kind: 'allowed'; readonly sentence: string; readonly until: Date };

/** To the proven author who asked. */
export function draftAnswerNotice(
  to: { readonly address: string; readonly name: string; readonly language: Language },
  { subject, messageId }: Pick<SteeringDraft, 'subject' | 'messageId'>,
  answer: DraftAnswer,
  { url, contact, timeZone }: { readonly url: string; readonly contact: string; readonly timeZone: string },
): Notice {
  const say = words[to.language].draft;
  const said =
    answer.kind === 'allowed' ? say.allowed(day(to.language, answer.until, timeZone)) : say[answer.kind];
  return {
    to: to.address,
    ...(to.name === '' ? {} : { toName: to.name }),
    language: to.language,
    from: { name: say.from, address: contact },
    subject: say.subject(asOneLine(subject)),
    paragraphs: [said],
    quote: answer.sentence,
    action: { label: say.see, url },
    footer: say.footer,
    ...(messageId === '' ? {} : { inReplyTo: messageId }),
  };
}
