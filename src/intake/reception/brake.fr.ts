import { counted } from '../../foundation/i18n/format.js';

export const brakeFr = {
  subject: (list: string) => `Le frein d’urgence de la liste ${list} est serré`,
  storm: (address: string, posts: number, minutes: number) =>
    `La liste ${address} a distribué ${counted('fr', posts, 'message', 'messages')} en ${minutes} minutes : des abonnés répondent sans doute tous à tous.`,
  cascade: (address: string, authors: number, minutes: number) =>
    `En ${minutes} minutes, ${counted('fr', authors, 'abonné', 'abonnés')} de la liste ${address} ont demandé à tous les autres qu’on les en retire.`,
  waits: (until: string) =>
    `Le frein d’urgence s’est serré de lui-même. Jusqu’au ${until}, plus rien n’est distribué : chaque message attend ses modérateurs, qui peuvent le publier, le refuser ou l’écarter.`,
  afterwards:
    'Ensuite, la liste reprend comme avant, sans que vous ayez rien à faire. Vous pouvez aussi desserrer le frein dès maintenant : un bouton sur la page de la liste suffit.',
  see: 'Voir la liste et desserrer le frein',
  footer: (address: string) =>
    `Vous recevez ce message parce que vous vous occupez de la liste ${address}. Le nombre de messages qui serre le frein, et pour combien de temps, se choisit dans ses réglages.`,
};

export type BrakeWords = typeof brakeFr;
