import { counted } from '../../../foundation/i18n/format.js';

/** What the page of a held message says around the message: its author, its moderators, its mail of refusal. */
export const fr = {
  identityHints: {
    proven: 'Ce message vient bien de cette adresse.',
    unproven: 'Rien ne garantit ni ne dément cette adresse.',
    contradicted: 'Le domaine de cette adresse dément ce message : il ne vient sans doute pas d’elle.',
  },
  recordIfTrue: (record: string) => `S’il s’agit bien de cette personne : ${record}`,
  person: (name: string) => `${name}, de l’annuaire`,
  guest: (name: string) => `${name}, invité, hors de l’annuaire`,
  stranger: 'inconnu de l’annuaire',
  subscribedSince: (day: string) => `abonné à la liste depuis le ${day}`,
  notSubscribed: 'pas abonné à la liste',
  memberSince: (day: string) => `membre du groupe depuis le ${day}`,
  posts: (counts: string) => `sur cette liste : ${counts}`,
  firstPost: 'premier message sur cette liste',
  outcomes: {
    distributed: (count: number) => counted('fr', count, 'publié', 'publiés'),
    held: (count: number) => counted('fr', count, 'en attente', 'en attente'),
    rejected: (count: number) => counted('fr', count, 'refusé', 'refusés'),
    discarded: (count: number) => counted('fr', count, 'écarté', 'écartés'),
    steered: (count: number) => counted('fr', count, 'confié ailleurs', 'confiés ailleurs'),
  },

  claim: 'Je m’en occupe',
  claimHint: 'Les autres modérateurs le verront pendant une heure.',
  claimedByYou: (time: string) => `Vous vous en occupez, jusqu’à ${time}.`,
  claimed: (name: string, time: string) => `${name} s’en occupe, jusqu’à ${time}.`,
  expired: 'Ce lien n’est plus valable : rien n’a été décidé. Vous pouvez décider ici.',
  claimedFirst: 'Quelqu’un d’autre s’en occupe déjà.',
  somebody: 'Quelqu’un d’autre',
  release: 'Ne plus m’en occuper',

  notes: 'Notes entre modérateurs',
  notesHint: 'L’auteur ne les lit jamais.',
  notesCount: (count: number) => counted('fr', count, 'note', 'notes'),
  noteBy: (name: string) => `${name},`,
  formerModerator: 'Quelqu’un qui est parti',
  note: 'Votre note',
  addNote: 'Ajouter la note',
  noteTroubles: {
    empty: 'Écrivez quelque chose.',
    'too-long': 'Cette note est trop longue : 2 000 caractères au plus. Raccourcissez-la.',
    full: 'Il y a trop de notes sur ce message : parlez-vous ailleurs.',
  },

  alreadyDecided: (before: string) => `Votre décision n’a rien changé : ce message est ${before}.`,
  takenBack: (by: string) =>
    `Votre décision n’a rien changé : la publication est déjà annulée par ${by}, et ce message attend de nouveau.`,
  you: 'vous',
  changed: 'Ce message a changé depuis que vous l’avez lu : relisez-le, votre décision n’a rien changé.',
  useless: 'Cela n’aurait aucun effet sur cette liste : rien n’a été décidé.',
  youWrote: 'Ce que vous aviez écrit',

  templates: 'Textes tout prêts',
  refuseSilent:
    'L’auteur ne sait pas que son message attend : il ne lira pas votre raison. Les autres modérateurs la liront.',
  preview: 'Voir le courrier',
  others: 'Autres décisions',
  rarer: 'Bannir, ou signaler comme indésirable',
  trust: 'Publier et faire confiance',
  trustHint: 'Ses prochains messages sur cette liste n’attendront plus.',
  ban: 'Bannir de la liste',
  banHint:
    'Ce message est écarté, et les prochains de cet auteur sur cette liste seront refusés, jusqu’à ce que quelqu’un le retire des adresses refusées. Il peut rester abonné.',

  handOver: 'Confier à une autre liste',
  elsewhere: 'Confier à un forum ou à une lettre…',
  handOverHint:
    'Ce message quitte cette liste. L’autre le distribue, le retient ou le refuse selon ses propres règles. Son auteur, s’il sait qu’il attend, apprendra où il est allé.',
  handOverTo: 'Une autre de vos listes',
  handOverName: 'Le nom de la liste',
  noSuchList: 'Aucune autre liste que vous modérez ne porte ce nom.',
  knownThere: (list: string) => `La liste ${list} a déjà reçu ce même message : il reste ici.`,
  refusedThere: (list: string) => `Les règles de la liste ${list} refusent ce message : il reste ici.`,

  refusalTitle: 'Le courrier du refus',
  refusalLead: 'Voici, mot pour mot, ce que l’auteur recevra. Rien n’est encore parti.',
  replyTitle: 'Le courrier à l’auteur',
  replyLead: 'Voici, mot pour mot, ce que l’auteur recevra selon votre décision. Rien n’est encore parti.',
  ifRefused: 'Si vous refusez ce message',
  ifReturned: 'Si vous demandez une correction',
  refusalNone: 'Aucun courrier ne partira : l’auteur ne sait pas que son message attend.',
  refusalBack: 'Retour au message',
  refusalSubject: 'Sujet',
  again: 'Revoir le courrier',
};
