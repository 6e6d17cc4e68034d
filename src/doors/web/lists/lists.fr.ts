import { counted, number } from '../../../foundation/i18n/format.js';

export const fr = {
  kicker: 'Liste de diffusion',
  write: 'Écrire à la liste',
  noDescription: 'Cette liste n’a pas encore de description.',
  closed: 'Cette liste est fermée : elle ne reçoit plus de messages. Ses archives restent.',
  archiveLink: 'Lire les archives',
  held: (count: number) => `${counted('fr', count, 'message attend', 'messages attendent')} un modérateur`,
  policyTitle: 'Qui peut écrire',
  policyNames: {
    members: 'Les abonnés',
    'members-and-known': 'Les abonnés et les personnes de l’annuaire',
    open: 'Tout le monde',
    moderated: 'Tout est lu d’abord',
    'newcomers-moderated': 'Les abonnés, les nouveaux étant lus d’abord',
    'animators-only': 'Les animateurs seulement',
  } as Readonly<Record<string, string>>,
  tabs: {
    label: (list: string) => `Pages de la liste ${list}`,
    list: 'La liste',
    archive: 'Archives',
  },
  moreTitle: 'La liste en bref',
  subscribers: 'Abonnés',
  subscriberCount: (count: number) => number('fr', count),
  moderators: 'Modérateurs',
  noModerator: 'Les animateurs du groupe',
  replies: 'Réponses',
  replyTo: {
    author: 'elles vont à l’auteur du message',
    list: 'elles vont à toute la liste',
    both: 'elles vont à l’auteur et à la liste',
  },
  archiveFor: 'Archives',
  archiveReaders: {
    public: 'ouvertes à tous',
    subscribers: 'ouvertes aux abonnés',
    moderators: 'réservées aux modérateurs',
  },
  leave: 'Partir',
  leaveText: 'Par le bouton « Se désabonner » de votre messagerie, ou en écrivant aux responsables, à',
  maxBytes: 'Taille d’un message',
};
