import { counted } from '../../foundation/i18n/format.js';

export const fr = {
  subject: (count: number) =>
    `Forums : ${counted('fr', count, 'message attend', 'messages attendent')} votre décision`,
  again: (count: number) =>
    `Rappel des forums : ${counted('fr', count, 'message attend', 'messages attendent')} toujours votre décision`,
  since: (moment: string) => `Personne n’en a décidé depuis le ${moment}.`,
  lead: 'Ce qui attend dans les forums dont vous vous occupez :',
  line: (forum: string, author: string) => `${forum}, de ${author}`,
  former: 'un ancien membre',
  waits: 'Attend d’être lu avant de paraître.',
  reported: (count: number) => `${counted('fr', count, 'signalement', 'signalements')} :`,
  hidden: 'Masqué en attendant votre décision.',
  decide: 'Décider :',
  others: (count: number) => `Et ${counted('fr', count, 'autre message', 'autres messages')}, dans la file.`,
  queue: 'Voir ce qui attend',
  footer: (url: string) =>
    `Vous recevez ce courrier parce que vous modérez des forums. Vous choisissez à quel rythme : ${url}`,
};

export type ForumWaitingWords = typeof fr;
