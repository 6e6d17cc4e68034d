import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  rename: 'Changer de nom',
  renameHint:
    'L’ancienne adresse continue de marcher, pour le courrier comme pour les liens. L’étiquette du sujet suit si elle était l’ancien nom.',
  name: 'Nouveau nom',
  renameButton: 'Renommer',
  aliases: 'Anciennes adresses',
  aliasesHint: 'Le courrier envoyé là arrive ici.',
  drop: 'Abandonner',
  dropOf: (address: string) => `Abandonner ${address}`,
  nameFaults: {
    'name-shape':
      'Des minuscules sans accent et des chiffres, séparés par des points, tirets ou soulignés simples.',
    'name-too-long': '29 caractères au plus.',
    'name-reserved': 'Cette adresse est celle du site lui-même.',
    'name-ending':
      'Ce nom finit comme une adresse que toute liste possède déjà, telle que -owner ou -request.',
    'name-taken': 'Une liste porte ou a porté ce nom.',
    'too-many-names':
      'Cette liste garde déjà autant d’anciens noms qu’une liste le peut : renoncez d’abord à l’un d’eux.',
    'too-many-lists':
      'Ce groupe a déjà autant de listes qu’un groupe peut en avoir : supprimez-en d’abord une.',
    unchanged: 'C’est le nom qu’elle porte déjà.',
  },
  close: 'Fermer pour un temps',
  closeHint:
    'Plus aucun message n’est accepté ; ses auteurs apprennent pourquoi. Abonnés et archives restent, et vous pourrez rouvrir.',
  closeButton: 'Fermer la liste',
  reopen: 'La liste est fermée',
  reopenHint:
    'Ses abonnés sont toujours là. Rouverte, elle accepte de nouveau les messages, par les mêmes règles.',
  reopenButton: 'Rouvrir la liste',
  delete: 'Supprimer la liste',
  deleteHint: (subscribers: number, held: number) =>
    `Pour de bon. ${counted('fr', subscribers, 'abonnement prend fin', 'abonnements prennent fin')}, le courrier envoyé à son adresse est refusé, et son nom n’est plus donné à une autre. ${held === 0 ? 'Aucun message n’attend.' : `${counted('fr', held, 'message attend', 'messages attendent')} un modérateur.`}`,
  archive: 'Ses archives',
  archives: {
    kept: 'Restent',
    deleted: 'Disparaissent',
  },
  archiveHints: {
    kept: 'Lisibles à leurs adresses par ceux qui peuvent les lire aujourd’hui.',
    deleted: 'Aucun message n’y sera plus lu, par personne.',
  },
  held: 'Les messages qui attendent',
  heldActions: {
    reject: 'Sont refusés, avec une raison que leurs auteurs liront',
    discard: 'Sont écartés en silence',
  },
  reason: 'La raison',
  reasonDefault: 'Cette liste ferme définitivement.',
  tell: 'Prévenir les abonnés par un message',
  confirm: (name: string) => `Pour confirmer, écrivez le nom de la liste : ${name}`,
  deleteButton: 'Supprimer définitivement',
  deleteFaults: {
    confirm: 'Ce n’est pas le nom de la liste.',
    archive: 'Choisissez ce que deviennent les archives.',
    held: 'Choisissez ce que deviennent les messages qui attendent.',
    reason: 'Écrivez une raison, de 5 000 caractères au plus : leurs auteurs la liront.',
  },
  goneTitle: (name: string) => `La liste ${name} est supprimée`,
  gone: (subscribers: number, held: number) =>
    `${counted('fr', subscribers, 'abonnement a pris fin', 'abonnements ont pris fin')}. ${counted('fr', held, 'message en attente a été réglé', 'messages en attente ont été réglés')}.`,
  goneArchive: 'Ses archives restent lisibles',
  home: 'Revenir au groupe',
  homeWithout: 'Revenir à l’accueil',
};

export type AddressWords = typeof fr;
