import { counted } from '../../foundation/i18n/format.js';

/** What the mail says that gathers all that waits for somebody. */
export const waitingFr = {
  subject: (count: number) =>
    count === 1
      ? 'Un message attend votre décision'
      : `${counted('fr', count, 'message', 'messages')} attendent votre décision`,
  lead: (count: number) =>
    count === 1
      ? 'Un message attend votre décision.'
      : `${counted('fr', count, 'message', 'messages')} attendent votre décision, le plus ancien d’abord.`,
  noSubject: '(sans sujet)',
  from: (author: string, list: string) => `De ${author}, sur la liste ${list}`,
  since: (moment: string) => `En attente depuis ${moment}`,
  why: (reasons: readonly string[]) => `Pourquoi il attend : ${reasons.join(' ')}`,
  decide: 'Lire et décider',
  byMail: 'Décider par courrier',
  howToAnswer:
    'Vous pouvez décider en écrivant à l’adresse propre à un message : « OK » pour publier, « NON » suivi de la raison pour refuser, « ÉCARTER » pour l’écarter sans un mot à son auteur.',
  others: (count: number) =>
    count === 1
      ? 'Et un autre, dans la file.'
      : `Et ${counted('fr', count, 'autre', 'autres')}, dans la file.`,
  requests: (count: number) =>
    count === 1
      ? 'Une demande d’abonnement ou d’adhésion attend aussi dans la file.'
      : `${counted('fr', count, 'demande', 'demandes')} d’abonnement ou d’adhésion attendent aussi dans la file.`,
  queue: 'Ouvrir la file',
  footer: (settings: string) =>
    `Vous recevez ce message parce que vous décidez de ce qui attend sur ces listes, ou parce que personne n’y a décidé depuis plusieurs jours. Ouvrir un lien ne décide de rien. Pour choisir quand nous vous prévenons : ${settings}`,
};

export type WaitingWords = typeof waitingFr;
