import { counted } from '../../foundation/i18n/format.js';

/** « d’avril 2027 », « de mai 2027 ». */
export function ofMonth(month: string): string {
  return /^[aeéiouy]/.test(month) ? `d’${month}` : `de ${month}`;
}

/** What letters say by mail, to those who announce and to their editors. */
export const fr = {
  acceptedSubject: (title: string) => `Accepté : ${title}`,
  accepted: (title: string, letter: string, month: string) =>
    `Votre article « ${title} » paraîtra dans ${letter}, numéro ${ofMonth(month)}.`,
  wasEdited:
    'Les rédacteurs en ont retouché le texte ; vous pouvez lire le leur et le vôtre côte à côte sur sa page.',
  acceptedNext: 'Il partira avec ce numéro. Jusque-là, vous pouvez encore le retirer.',
  refusedSubject: (title: string) => `Refusé : ${title}`,
  refused: (title: string, letter: string) =>
    `Les rédacteurs de ${letter} n’ont pas retenu votre article « ${title} ». Voici pourquoi :`,
  refusedNext:
    'Votre texte est gardé : vous pouvez le reprendre, le changer et le proposer de nouveau depuis sa page.',
  changesSubject: (title: string) => `À revoir : ${title}`,
  changes: (title: string, letter: string, month: string) =>
    `Les rédacteurs de ${letter} vous demandent de revoir votre article « ${title} », proposé pour le numéro ${ofMonth(month)} :`,
  changesNext:
    'Sa place dans ce numéro est gardée. Ouvrez-le, changez ce qu’ils vous demandent, et proposez-le de nouveau.',
  postponedSubject: (title: string) => `Reporté d’un numéro : ${title}`,
  postponed: (title: string, letter: string, month: string) =>
    `Votre article « ${title} » est reporté au numéro ${ofMonth(month)} de ${letter} ; il y attend la décision des rédacteurs.`,
  reopenedSubject: (title: string) => `De nouveau à l’étude : ${title}`,
  reopened: (title: string, letter: string, month: string) =>
    `Les rédacteurs de ${letter} reviennent sur leur décision : votre article « ${title} » est de nouveau à l’étude pour le numéro ${ofMonth(month)}.`,
  editedSubject: (title: string) => `Retouché : ${title}`,
  edited: (title: string, letter: string, month: string) =>
    `Votre article « ${title} », accepté pour le numéro ${ofMonth(month)} de ${letter}, a été retouché par les rédacteurs.`,
  theirWords: 'Leurs mots :',
  openArticle: 'Ouvrir mon article',
  authorFooter: (letter: string) =>
    `Vous recevez ce message parce que vous avez proposé cet article à ${letter}. Répondez-y pour écrire à ses rédacteurs.`,

  proposedSubject: (letter: string) => `${letter} : des propositions vous attendent`,
  proposed: (letter: string) =>
    `Quelqu’un vient de proposer un article à ${letter}. Nous ne vous écrivons qu’une fois par jour, quel que soit le nombre de propositions.`,
  closedSubject: (letter: string, month: string) => `${letter} : le numéro ${ofMonth(month)} est à composer`,
  closed: (waiting: number, accepted: number) =>
    `Les propositions sont closes. ${
      waiting === 0
        ? 'Aucune n’attend plus votre décision'
        : waiting === 1
          ? 'Une proposition attend encore votre décision'
          : `${counted('fr', waiting, 'proposition', 'propositions')} attendent encore votre décision`
    } ; ${
      accepted === 0
        ? 'aucun article n’est accepté.'
        : `${counted('fr', accepted, 'article est accepté', 'articles sont acceptés')}.`
    }`,
  closedNext: (planned: string) =>
    `Ce numéro partira le ${planned}, une fois approuvé. Sans approbation, rien ne part.`,
  openDesk: 'Ouvrir la table de rédaction',
  editorFooter: (letter: string) =>
    `Vous recevez ce message parce que vous êtes de la rédaction de ${letter}.`,

  draftSubject: (title: string) => `À compléter : ${title}`,
  draft: (letter: string) =>
    `Nous avons bien reçu votre message pour ${letter}. Il est gardé comme brouillon : rien n’est encore proposé.`,
  draftReady:
    'Son texte est dans les limites. Ouvrez-le pour choisir sa rubrique, vérifier le reste et le proposer.',
  draftTooLong: 'Avant de le proposer, il reste à corriger :',
  draftCut: 'Il était très long : seul le début est gardé dans le brouillon.',
  draftFiles:
    'Une lettre ne porte pas de fichiers : les pièces jointes n’ont pas été gardées. Un lien les remplace bien.',
  completeDraft: 'Compléter et proposer',
  draftFooter: (address: string) =>
    `Vous recevez ce message parce que vous avez écrit à ${address}, l’adresse des propositions. Si ce n’est pas vous, ne faites rien : un brouillon ne part jamais.`,
  notTakenSubject: (letter: string) => `${letter} : votre message n’est pas pris`,
  silenced:
    'Une mesure en cours vous empêche d’annoncer quoi que ce soit. Le courrier qui vous en a averti dit jusqu’à quand, et comment faire appel. Votre message n’est gardé nulle part.',
  notAllowed: (letter: string) =>
    `${letter} ne prend pas d’articles de vous : elle est écrite par ses membres ou par ses rédacteurs. Votre message n’est gardé nulle part. Sa page dit qui peut proposer ; répondez à ce courrier pour écrire à ses rédacteurs.`,
  tooManyDrafts:
    'Dix de vos courriers sont devenus des brouillons en vingt-quatre heures : c’est tout ce que nous prenons par jour. Celui-ci n’est gardé nulle part, ni ceux qui le suivraient d’ici demain. Sur la page de la lettre, vous pouvez continuer à proposer.',
  seeLetter: 'Voir la lettre',
  noTitle: 'sans titre',

  calendar: 'Calendrier',
  categories: {
    events: 'Événements',
    groups: 'Vie des groupes',
    school: 'L’École',
    associations: 'Associations',
    careers: 'Carrières',
    miscellaneous: 'Divers',
  },
  issue: (letter: string, month: string) => `${letter} · ${month}`,
  summary: 'Au sommaire',
  contact: 'Contact',
  contactIs: (text: string) => `Contact : ${text}`,
  more: 'En savoir plus',
  readOnline: 'Lire ce numéro en ligne',
  comment: 'Commenter',
  commentAt: 'Commenter :',
  commentOn: (title: string) => `Commenter « ${title} »`,
  byReaders: (letter: string) => `${letter} est écrite par ses lecteurs.`,
  propose: 'Proposer un article',
  whyAll: (letter: string) =>
    `Vous recevez ${letter} parce que vous êtes inscrit à l’annuaire. Vous pouvez la quitter à tout moment :`,
  whyGroup: (letter: string) =>
    `Vous recevez ${letter} parce que vous êtes membre du groupe ou abonné. Vous pouvez la quitter à tout moment :`,
  whySubscribed: (letter: string) =>
    `Vous recevez ${letter} parce que vous y êtes abonné. Vous pouvez la quitter à tout moment :`,
  leave: 'Ne plus recevoir cette lettre',

  faults: {
    'title-missing': 'Il manque un titre.',
    'text-missing': 'Il manque un texte.',
    'date-missing': 'Il manque la date de l’événement.',
    'date-strange': 'Cette date n’existe pas.',
    'link-strange': 'Un lien commence par https:// ou http://.',
    'title-too-long': (signs: number, most: number) =>
      `Le titre a ${counted('fr', signs, 'signe', 'signes')} ; il en faut au plus ${most}.`,
    'contact-too-long': (signs: number, most: number) =>
      `Le contact a ${counted('fr', signs, 'signe', 'signes')} ; il en faut au plus ${most}.`,
    'line-too-long': (signs: number, most: number) =>
      `Une ligne du calendrier a au plus ${most} signes ; celle-ci en a ${signs}.`,
    'too-many-lines': (lines: number, most: number) =>
      lines > most
        ? `Le texte fait ${counted('fr', lines, 'ligne', 'lignes')} ; il en faut au plus ${most}. Retirez-en ${lines - most}.`
        : 'Le texte est trop long.',
  },
};

export type LetterWords = typeof fr;
