import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Demandes',
  empty: 'Personne n’attend de réponse.',
  emptyHint: 'Les demandes de qui veut recevoir la liste arrivent ici. Chacune est décidée une fois.',
  waiting: (count: number) => counted('fr', count, 'demande attend', 'demandes attendent'),
  pick: (name: string) => `Choisir la demande de ${name}`,
  since: 'depuis le',
  notX: 'non X',
  ofTheGroup: 'membre du groupe',
  noName: 'Sans nom',
  noReason: 'Sans un mot.',
  decideTitle: 'Répondre aux demandes cochées',
  oneTitle: 'Répondre à la demande',
  word: 'Un mot de bienvenue',
  wordHint: 'Facultatif. Il s’ajoute au texte de bienvenue de la liste.',
  accept: 'Accepter',
  reason: 'Pourquoi vous refusez',
  reasonHint: 'La personne lira exactement ce texte.',
  refuse: 'Refuser et prévenir',
  troubles: {
    'nothing-picked': 'Cochez d’abord au moins une demande.',
    'reason-missing': 'Écrivez une raison : personne n’est refusé sans savoir pourquoi.',
    'too-long': 'Deux mille caractères au plus.',
  },
  recentTitle: 'Dernières décisions',
  someone: 'quelqu’un d’autre',
  decided: {
    accepted: (by: string) => `acceptée par ${by}`,
    refused: (by: string) => `refusée par ${by}`,
    withdrawn: (_by: string) => 'retirée',
  },
  done: {
    accepted: 'C’est fait : les personnes acceptées sont abonnées, et le savent.',
    refused: 'C’est fait : les personnes refusées sont prévenues, avec la raison.',
    already: 'C’était déjà décidé, ou retiré. Les dernières décisions sont ci-dessous.',
  },
};
