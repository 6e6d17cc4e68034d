import { counted, number } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Statistiques',
  intro: 'Les douze derniers mois, le mois en cours compris.',
  membersTitle: 'Membres',
  membersDesc: (from: number, to: number, months: number) =>
    `En ${number('fr', months)} mois, le nombre de membres est passé de ${number('fr', from)} à ${number('fr', to)}.`,
  memberCount: (count: number) => counted('fr', count, 'membre', 'membres'),
  postsTitle: 'Messages par mois',
  postsDesc: (posts: number, held: number) =>
    `${counted('fr', posts, 'message', 'messages')} sur les listes du groupe, dont ${counted('fr', held, 'lu', 'lus')} d’abord par un modérateur.`,
  noPosts: 'Aucun message sur les listes du groupe ces douze derniers mois.',
  posted: 'Messages',
  held: 'Retenus',
  free: 'Publiés aussitôt',
  month: 'Mois',
  count: 'Nombre',
  share: 'Part retenue',
  figures: 'Les chiffres',
  listsTitle: 'Liste par liste',
  list: 'Liste',
  decision: 'Délai de décision',
  decisionHint: 'La moitié des messages retenus ont reçu leur décision en moins de temps que ce délai.',
  allLists: 'Toutes les listes',
  percent: (share: number) => `${number('fr', Math.round(share * 100))} %`,
  none: '–',
  noList: 'Ce groupe n’a pas encore de liste.',
  minutes: (count: number) => counted('fr', count, 'minute', 'minutes'),
  hours: (count: number) => counted('fr', count, 'heure', 'heures'),
  days: (count: number) => counted('fr', count, 'jour', 'jours'),
};
