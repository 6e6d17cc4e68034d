import { ofMonth } from '../../../channels/letters/letters.fr.js';
import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Lettres',
  intro:
    'Une lettre part le premier du mois : des articles courts, proposés par tous, choisis et mis en ordre par ses rédacteurs. C’est le bon chemin pour annoncer quelque chose à tous sans écrire à chacun.',
  none: 'Il n’y a pas encore de lettre.',
  platform: 'De toute la communauté',
  ax: 'De l’AX',
  groups: 'Des groupes',
  myArticles: 'Mes articles',
  noArticle: 'Vous n’avez encore rien proposé.',
  propose: 'Proposer un article',
  desk: 'Rédaction',
  settings: 'Réglages',
  presentation: 'Présentation',
  tabs: (letter: string) => `Pages de ${letter}`,
  create: 'Créer une lettre',
  openOne: 'Vos groupes sans lettre',
  openFor: (group: string) => `Ouvrir la lettre de ${group}`,
  closed: 'fermée',
  rhythms: {
    1: 'chaque mois',
    2: 'tous les deux mois',
    3: 'tous les trois mois',
    4: 'tous les quatre mois',
    6: 'deux fois par an',
    12: 'une fois par an',
  } as Readonly<Record<number, string>>,
  nextIssue: (month: string) => `Prochain numéro : ${month}`,
  openUntil: (deadline: string) => `Propositions jusqu’au ${deadline}.`,
  leaves: (moment: string) => `Il part le ${moment}.`,
  fullness: (taken: number, most: number, waiting: number) => {
    const accepted = `${counted('fr', taken, 'article accepté', 'articles acceptés')} sur ${most}`;
    if (waiting === 0) return `${accepted}.`;
    return `${accepted}, ${counted('fr', waiting, 'proposition attend', 'propositions attendent')}.`;
  },
  pastIssues: 'Numéros parus',
  noIssue: 'Aucun numéro n’est encore paru.',
  whatItTakes: 'Ce qu’elle prend',
  limits: (lines: number, width: number, articles: number) =>
    `Un article tient en ${counted('fr', lines, 'ligne', 'lignes')} de ${width} signes, titre, contact et lien en plus. Un numéro porte au plus ${counted('fr', articles, 'article', 'articles')}, un seul par annonceur. Un événement est annoncé une fois ; s’il revient, il devient une ligne du calendrier.`,
  whoProposes: {
    anyone: 'Toute personne connue ici peut proposer.',
    members: 'Ses membres peuvent proposer.',
    editors: 'Elle est écrite par ses rédacteurs.',
  },

  proposeTitle: 'Proposer un article',
  articleTitle: 'Mon article',
  silenced:
    'Une mesure en cours vous empêche d’annoncer quoi que ce soit. Le courrier qui vous en a averti dit jusqu’à quand, et comment faire appel.',
  kind: 'Quoi',
  kinds: {
    article: { label: 'Un article', hint: 'Un titre et quelques lignes.' },
    calendar: {
      label: 'Une ligne du calendrier',
      hint: 'Le titre et la date seulement : pour ce qui revient, ou ce qui a déjà été annoncé.',
    },
  },
  fieldTitle: 'Titre',
  titleHint: 'Il doit suffire à dire de quoi il s’agit.',
  text: 'Texte',
  textHint: (lines: number, width: number) =>
    `Au plus ${counted('fr', lines, 'ligne', 'lignes')} de ${width} signes. Les lignes vides ne comptent pas. Inutile pour une ligne du calendrier.`,
  category: 'Rubrique',
  eventOn: 'Date de l’événement',
  eventHint: 'Nécessaire dans la rubrique Événements et au calendrier.',
  contact: 'Contact',
  contactHint: 'À qui s’adresser : un nom, une adresse. Hors du compte des lignes.',
  link: 'Lien',
  linkHint: 'Une adresse qui commence par https://. Hors du compte des lignes.',
  inTheName: 'Au nom de',
  ownName: 'Moi-même',
  save: 'Garder comme brouillon',
  submit: 'Proposer',
  submitAgain: 'Proposer de nouveau',
  lines: (lines: number, most: number, signs: number) =>
    `${counted('fr', lines, 'ligne', 'lignes')} sur ${most}, ${counted('fr', signs, 'signe', 'signes')}`,
  lineSigns: (signs: number, most: number) => `${counted('fr', signs, 'signe', 'signes')} sur ${most}`,
  whereTo: 'Où il paraîtra',
  goesInto: (month: string) => `Numéro ${ofMonth(month)}`,
  deadline: (deadline: string) => `À proposer avant le ${deadline}.`,
  keptPlace: 'Il garde sa place dans ce numéro.',
  skippedFull: (month: string) => `Le numéro ${ofMonth(month)} est complet.`,
  skippedOwn: (month: string) =>
    `Vous avez déjà un article dans le numéro ${ofMonth(month)} : un seul par annonceur.`,
  eventAlready: (title: string, month: string) =>
    `Cet événement est déjà annoncé : « ${title} », numéro ${ofMonth(month)}. Un événement est annoncé une fois.`,
  lineAlready: (title: string, month: string) =>
    `Cet événement est déjà au calendrier du numéro ${ofMonth(month)} : « ${title} ».`,
  offerCalendar:
    'Vous pouvez le rappeler par une ligne du calendrier : choisissez « Une ligne du calendrier » ci-dessus.',
  tooEarly: (month: string) =>
    `L’événement sera passé quand partira le numéro ${ofMonth(month)}, le premier qui puisse le prendre.`,
  noPlace: 'Les prochains numéros sont complets. Gardez ce brouillon et revenez dans quelques semaines.',
  notProposed: 'Ce n’est pas encore proposé :',
  tooLongToKeep: 'C’est trop long pour être gardé. Raccourcissez-le d’abord.',
  movedOn: 'Cet article a changé d’état entre-temps : rien n’est changé. Voici où il en est.',
  done: {
    saved: 'Brouillon gardé. Rien n’est encore proposé.',
    proposed: 'Proposé. Les rédacteurs vous répondront, et vous le saurez par courrier.',
    withdrawn: 'Retiré. Le texte est gardé ; vous pouvez le reprendre.',
    revised: 'C’est de nouveau un brouillon.',
  } as Readonly<Record<string, string>>,
  states: {
    draft: 'brouillon',
    proposed: 'proposé',
    'changes-asked': 'à revoir',
    accepted: 'accepté',
    refused: 'refusé',
    withdrawn: 'retiré',
    published: 'paru',
  },
  stateMeans: {
    draft: 'Vous seul le voyez.',
    proposed: 'Il attend la décision des rédacteurs. Vous pouvez encore le changer.',
    'changes-asked':
      'Les rédacteurs vous demandent de le revoir. Changez-le et proposez-le de nouveau : sa place est gardée.',
    accepted: 'Il partira avec ce numéro.',
    refused: 'Les rédacteurs ne l’ont pas retenu. Vous pouvez le reprendre et le proposer autrement.',
    withdrawn: 'Vous l’avez retiré.',
    published: 'Il est paru.',
  },
  untitled: 'Sans titre',
  inIssue: (letter: string, month: string | null) => (month === null ? letter : `${letter}, ${month}`),
  withdraw: 'Retirer',
  withdrawHint: 'Le texte reste gardé ici ; vous pourrez le reprendre.',
  revise: 'Le reprendre',
  history: 'Ce qui a été décidé',
  noHistory: 'Rien n’a encore été décidé.',
  actions: {
    propose: 'Proposé',
    accept: 'Accepté',
    refuse: 'Refusé',
    'ask-changes': 'Changement demandé',
    edit: 'Retouché',
    postpone: 'Reporté au numéro suivant',
    reopen: 'Décision reprise',
    withdraw: 'Retiré par son auteur',
    revise: 'Repris par son auteur',
    publish: 'Paru',
  },
  byEditors: 'par la rédaction',
  byName: (name: string) => `par ${name}`,
  yours: 'Ce que vous avez écrit',
  theirs: 'Ce qui paraîtra',
  difference: 'Ce que les rédacteurs ont changé',
  removed: 'retiré',
  added: 'ajouté',
  readIt: 'Lire',
  quoted: (text: string) => `« ${text} »`,
};

export type LetterPageWords = typeof fr;
