import type { Contact } from '../../community/directory/directory.service.js';
import type { Refusals } from '../../community/lists/joining-limits.service.js';
import { counted } from '../../foundation/i18n/format.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { Notice } from '../../postoffice/notices/notice.js';

const fr = {
  subject: 'Trop de demandes d’abonnement : les suivantes sont refusées',
  text: [
    'Un réseau, ou plusieurs ensemble, ont demandé plus d’abonnements en une heure que nous n’en acceptons. Quelqu’un se sert peut-être de nos confirmations pour inonder la boîte d’autrui.',
    'Rien ne vous est demandé : les demandes en trop n’ont écrit à personne, et chaque adresse reçoit une confirmation par jour au plus. Si cela dure, bloquez ces réseaux en amont.',
  ],
  line: (source: string, refused: number) =>
    `${source} : ${counted('fr', refused, 'demande refusée', 'demandes refusées')}`,
  everybody: 'tous réseaux réunis',
  footer:
    'Vous recevez ce message parce que vous êtes opérateur. Le prochain sur ce sujet ne partira pas avant demain.',
};

const en: typeof fr = {
  subject: 'Too many requests to subscribe: further ones are refused',
  text: [
    'One network, or several together, asked for more subscriptions in an hour than we take. Somebody may be using our confirmations to flood the mailbox of others.',
    'Nothing is asked of you: the requests in excess mailed nobody, and each address gets one confirmation a day at most. If it lasts, block these networks upstream.',
  ],
  line: (source, refused) => `${source}: ${counted('en', refused, 'request refused', 'requests refused')}`,
  everybody: 'all networks together',
  footer:
    'You receive this message because you are an operator. The next one on this subject will not leave before tomorrow.',
};

const words: Readonly<Record<Language, typeof fr>> = { fr, en };
const mostNamed = 20;

/** Which networks asked for too many subscriptions. */
export function joiningAlarm(to: Contact, refusals: readonly Refusals[]): Notice {
  const say = words[to.language];
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.subject,
    paragraphs: say.text,
    quote: refusals
      .slice(0, mostNamed)
      .map(({ source, refused }) => say.line(source === 'everybody' ? say.everybody : source, refused))
      .join('\n'),
    footer: say.footer,
  };
}
