import type { Contact } from '../../community/directory/directory.service.js';
import { agreement } from '../../channels/moderation/spam-reports.service.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { Notice } from '../../postoffice/notices/notice.js';

const fr = {
  subject: 'Plusieurs listes signalent le même auteur',
  text: [
    `En ${agreement.days} jours, des modérateurs d’au moins trois listes ont marqué comme indésirables des messages du même auteur. Leurs messages sont écartés ; rien d’autre n’est décidé.`,
    'À vous de dire s’il doit être refusé partout, pour un temps et avec une raison, ou si l’affaire est classée.',
  ],
  see: 'Lire les signalements',
  footer: 'Vous recevez ce message parce que vous êtes de l’équipe d’éthique.',
};

const en: typeof fr = {
  subject: 'Several lists report the same author',
  text: [
    `Within ${agreement.days} days, moderators of at least three lists marked messages of the same author as spam. Those messages are discarded; nothing else is decided.`,
    'It is yours to say whether they are refused everywhere, for a time and with a reason, or whether the matter is closed.',
  ],
  see: 'Read the reports',
  footer: 'You receive this message because you are of the ethics team.',
};

const words: Readonly<Record<Language, typeof fr>> = { fr, en };

/** To the ethics team: an author whom several lists agree on. */
export function banProposalNotice(
  to: Contact,
  author: { readonly name: string; readonly address: string; readonly url: string },
): Notice {
  const say = words[to.language];
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.subject,
    paragraphs: say.text,
    quote: `${author.name} <${author.address}>`.trim(),
    action: { label: say.see, url: author.url },
    footer: say.footer,
  };
}
