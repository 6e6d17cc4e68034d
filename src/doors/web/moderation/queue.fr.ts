import { counted, number } from '../../../foundation/i18n/format.js';

export const fr = {
  heading: 'Messages en attente',
  title: (count: number) => (count === 0 ? 'À modérer' : `(${number('fr', count)}) À modérer`),
  waiting: (messages: number, requests: number) =>
    [
      ...(messages > 0 || requests === 0
        ? [counted('fr', messages, 'message attend', 'messages attendent')]
        : []),
      ...(requests > 0 ? [counted('fr', requests, 'demande attend', 'demandes attendent')] : []),
    ].join(' et ') + ' votre décision, du plus ancien au plus récent.',
  empty: 'Rien n’attend.',
  emptyHint:
    'Les listes dont vous vous occupez sont à jour. Un avis vous préviendra du prochain message retenu.',
  noLists: 'Vous ne modérez aucune liste.',
  noListsHint: 'Qui en modère une trouve ici ce qui attend une décision.',
  nothingFound: 'Rien de ce qui attend ne correspond à ces filtres.',
  nothingBehind: 'Il n’y a plus rien après.',
  all: 'Tout voir',
  first: '← Au début',
  more: 'La suite →',
  filters: 'Filtrer',
  filterKind: 'Quoi',
  filterList: 'Liste',
  filterReason: 'Raison',
  filterAuthor: 'Auteur',
  filterWords: 'Mots du sujet ou de l’auteur',
  any: 'Tout',
  anyList: 'Toutes',
  anyReason: 'Toutes',
  anyAuthor: 'Tous',
  withCount: (label: string, count: number) => `${label} (${number('fr', count)})`,
  kinds: { messages: 'Messages', requests: 'Demandes' },
  authors: {
    known: 'Connu de l’annuaire',
    unknown: 'Inconnu de l’annuaire',
    contradicted: 'Identité contredite',
  },
  age: (minutes: number) => {
    if (minutes < 1) return 'à l’instant';
    if (minutes < 60) return `depuis ${counted('fr', minutes, 'minute', 'minutes')}`;
    const hours = Math.floor(minutes / 60);
    return hours < 48
      ? `depuis ${counted('fr', hours, 'heure', 'heures')}`
      : `depuis ${counted('fr', Math.floor(hours / 24), 'jour', 'jours')}`;
  },
  noSubject: '(sans sujet)',
  noAuthor: 'auteur illisible',
  noName: 'Sans nom',
  identities: {
    proven: 'identité prouvée',
    unproven: 'identité non prouvée',
    contradicted: 'identité contredite',
  },
  contradictedHint: 'ce message ne vient sans doute pas de cette adresse',
  person: (name: string) => `${name}, de l’annuaire`,
  subscriber: 'abonné à la liste',
  notSubscriber: 'pas abonné à la liste',
  stranger: 'inconnu',
  noPreview: 'Pas de texte à montrer ici.',
  attachments: (count: number) => `${counted('fr', count, 'pièce jointe', 'pièces jointes')} :`,
  why: 'Pourquoi il attend',
  claimed: (name: string) => `${name} s’en occupe`,
  claimedByYou: 'Vous vous en occupez',
  open: 'Décider ici',
  answer: 'Répondre ici',
  readyTexts: 'Textes tout prêts',
  readWhole: 'Lire en entier',
  approve: 'Publier',
  accept: 'Accepter',
  reason: 'Raison du refus',
  reasonHint: 'L’auteur la lira telle quelle.',
  requestReasonHint: 'La personne la lira telle quelle.',
  reject: 'Refuser et prévenir',
  discard: 'Écarter sans répondre',
  pick: (title: string) => `Choisir : ${title}`,
  allShown: (count: number) => `Choisir les ${number('fr', count)} affichés`,
  bulkTitle: 'Décider de ce qui est coché',
  bulkApprove: 'Publier ou accepter',
  bulkRefuse: 'Refuser…',
  bulkReasonHint: 'La même pour tous ; chacun la lira telle quelle.',
  bulkReject: 'Refuser les cochés et prévenir',
  bulkDiscard: 'Écarter',
  subscriptionRequest: 'Demande d’abonnement',
  membershipRequest: 'Demande d’adhésion',
  notX: 'non X',
  noReason: 'Sans un mot.',
  leavingTitle: 'Partent dans un instant',
  approved: 'Publication décidée',
  leavesIn: (seconds: number) => `part dans ${counted('fr', seconds, 'seconde', 'secondes')}`,
  undo: 'Annuler la publication',
  troubles: {
    'nothing-picked': 'Cochez d’abord au moins un message ou une demande.',
    'too-many': 'Cent à la fois au plus : cochez-en moins.',
    'reason-required': 'Écrivez une raison : l’auteur a droit à une réponse.',
    'reason-too-long': 'Cette raison est trop longue : 5 000 caractères au plus. Raccourcissez-la.',
  },
  done: {
    approve: (count: number) =>
      `C’est décidé pour ${counted('fr', count, 'envoi', 'envois')} : un message part dans les trente secondes, une demande est acceptée.`,
    reject: (count: number) =>
      count === 1
        ? 'C’est refusé, et la raison est envoyée.'
        : `${number('fr', count)} refusés, et la raison est envoyée à chacun.`,
    discard: (count: number) =>
      count === 1 ? 'C’est écarté, sans réponse.' : `${number('fr', count)} écartés, sans réponse.`,
    undo: (_count: number) => 'La publication est annulée : le message attend de nouveau.',
  },
  toldTitle: (done: number, others: number) =>
    done === 0
      ? 'Rien n’a changé'
      : `${counted('fr', done, 'décision prise', 'décisions prises')}, ${number('fr', others)} sans effet`,
  told: {
    done: 'c’est fait',
    changed: 'a changé depuis que vous l’avez lu : relisez-le avant de décider',
    'not-allowed': 'ce n’est pas à vous d’en décider',
    unknown: 'n’existe plus',
    'reason-too-long': 'la raison d’une demande a deux mille caractères au plus',
    'answers-only': 'une demande s’accepte ou se refuse',
  },
  toldColon: ' : ',
  toldUnknown: 'Un des éléments cochés',
  somebody: 'quelqu’un d’autre',
  before: {
    approve: (by: string) => `déjà publié par ${by}`,
    trust: (by: string) => `déjà publié par ${by}`,
    release: (_by: string) => 'déjà publié',
    reject: (by: string) => `déjà refusé par ${by}`,
    discard: (by: string) => `déjà écarté par ${by}`,
    ban: (by: string) => `déjà écarté par ${by}, et son auteur banni`,
    spam: (by: string) => `déjà signalé comme indésirable par ${by}`,
    return: (by: string) => `déjà rendu à son auteur par ${by}`,
    resubmit: (_by: string) => 'corrigé par son auteur',
    withdraw: (_by: string) => 'retiré par son auteur',
    'hand-over': (by: string) => `déjà confié à une autre liste par ${by}`,
    expire: (_by: string) => 'déjà refusé, faute de réponse',
    undo: (by: string) => `publication annulée par ${by}`,
    accepted: (by: string) => `déjà acceptée par ${by}`,
    refused: (by: string) => `déjà refusée par ${by}`,
    withdrawn: (_by: string) => 'retirée par qui l’avait faite',
  },
  unmoderated: {
    nobody: (list: string) => `Plus personne ne peut décider sur la liste ${list}.`,
    asleep: (list: string) =>
      `Sur la liste ${list}, un message attend depuis plus de trois jours et aucun de ceux qui décident n’est venu depuis quatre-vingt-dix jours.`,
  },
  nameSomebody: (list: string) => `Nommer quelqu’un sur ${list}`,
  moreUnmoderated: (count: number) => (count === 1 ? 'Et une autre liste.' : `Et ${count} autres listes.`),
  rhythm: 'Choisir quand on me prévient de ce qui attend',
  keysTitle: 'Au clavier',
  keys: [
    ['j', 'suivant'],
    ['k', 'précédent'],
    ['x', 'cocher'],
    ['Entrée', 'ouvrir ou fermer'],
    ['a', 'publier ou accepter'],
    ['r', 'refuser : écrire la raison'],
  ],
};
