import { counted } from '../../foundation/i18n/format.js';

export const unmoderatedFr = {
  subject: (count: number) =>
    count === 1
      ? 'Une liste n’a plus de modérateur'
      : `${counted('fr', count, 'liste', 'listes')} n’ont plus de modérateur`,
  lead: 'Les messages qui attendent sur ces listes risquent de n’être lus par personne. Nommez quelqu’un qui décide, ou décidez vous-même.',
  nobody: 'Aucun de ceux qui sont nommés sur la liste ne peut plus décider.',
  asleep:
    'Un message attend depuis plus de trois jours, et aucun de ceux qui décident n’est venu depuis quatre-vingt-dix jours.',
  name: 'Nommer quelqu’un',
  others: (count: number) => `Et ${counted('fr', count, 'autre liste', 'autres listes')}.`,
  queue: 'Voir ce qui attend',
  footer:
    'Vous recevez ce message parce que vous animez le groupe de ces listes, ou parce que vous êtes opérateur. Le prochain sur la même liste ne partira pas avant une semaine.',
};

export type UnmoderatedWords = typeof unmoderatedFr;
