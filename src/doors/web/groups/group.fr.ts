import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  axApproved: 'Agréé par l’AX',
  isPrivate: 'Privé : seuls ses membres voient cette page',
  animatedBy: 'Animé par',
  noAnimator: 'Ce groupe n’a pas d’animateur pour le moment.',
  contact: 'Écrire aux animateurs',
  members: 'Membres',
  memberCount: (count: number) => counted('fr', count, 'membre', 'membres'),
  region: 'Région',
  subjects: 'Sujets',
  joiningTitle: 'Rejoindre',
  joining: {
    open: 'chacun peut le rejoindre, aussitôt',
    asked: 'sur demande, ses animateurs répondent',
    invited: 'sur invitation de ses animateurs',
  },
  join: 'Rejoindre ce groupe',
  ask: 'Demander à le rejoindre',
  askPrefilled: 'Pour en être, il faut y être invité par ses animateurs.',
  requestWaits: (since: string) => `Votre demande du ${since} attend la réponse des animateurs.`,
  withdraw: 'Retirer ma demande',
  memberSince: (since: string) => `Vous en êtes membre depuis le ${since}.`,
  animatorSince: (since: string) => `Vous animez ce groupe ; vous en êtes membre depuis le ${since}.`,
  subscribedTo: (mine: number, all: number) =>
    mine === 0
      ? 'Vous ne recevez aucune de ses listes.'
      : `Vous recevez ${mine} de ses ${counted('fr', all, 'liste', 'listes')}.`,
  myLists: 'Régler mes listes',
  leave: 'Quitter ce groupe…',
  requests: (count: number) =>
    `${counted('fr', count, 'demande attend', 'demandes attendent')} votre réponse`,
  listsTitle: 'Ses listes',
  noList: 'Ce groupe n’a pas encore de liste.',
  noListOpen: 'Ce groupe n’a pas de liste ouverte.',
  policy: {
    members: 'Les abonnés y écrivent librement',
    'members-and-known': 'Les abonnés et les personnes de l’annuaire y écrivent librement',
    open: 'Tout le monde peut y écrire',
    moderated: 'Chaque message y est lu avant d’être distribué',
    'newcomers-moderated': 'Les abonnés y écrivent librement, les nouveaux sont lus d’abord',
    'animators-only': 'Seuls les animateurs y écrivent',
  } as Readonly<Record<string, string>>,
  policyUnknown: 'Ses règles sont sur sa page',
  archive: {
    public: 'ses archives sont ouvertes à tous',
    subscribers: 'ses archives sont ouvertes aux abonnés',
    moderators: 'ses archives sont réservées aux modérateurs',
  },
  both: (policy: string, archive: string) => `${policy} ; ${archive}.`,
  subscribed: 'Vous la recevez',
  closed: 'Fermée',
  feed: 'Suivre ses annonces (Atom)',
  done: {
    joined: 'Vous êtes membre de ce groupe. Abonnez-vous à ses listes ci-dessous.',
    asked: 'Votre demande est partie. Vous serez prévenu de la réponse des animateurs.',
    withdrawn: 'Votre demande est retirée.',
    'already-member': 'Vous êtes déjà membre de ce groupe.',
    'already-asked': 'Votre demande attend déjà la réponse des animateurs.',
    decided: 'Cette demande avait déjà reçu une réponse.',
  },
};
