import type { StepChannel } from '../../../intake/steering/steering-step.entity.js';
import type { Fate } from '../../../intake/steering/step-outcome.js';
import { counted, number } from '../../../foundation/i18n/format.js';
import type { SentSoFar } from '../../../postoffice/ledger/ledger-hearing.service.js';
import type { ChannelKey } from '../../../intake/steering/advice.js';

const people = (count: number): string => counted('fr', count, 'personne', 'personnes');
const figure = (value: number, digits = 0): string =>
  new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits }).format(value);

/** French has its plural from two on: « 1,5 heure ». */
function readingTime(hours: number): string {
  if (hours < 1) return counted('fr', Math.max(1, Math.round(hours * 60)), 'minute', 'minutes');
  return `${figure(hours, hours < 10 ? 1 : 0)} ${hours < 1.95 ? 'heure' : 'heures'}`;
}

function rhythm(daily: number): string {
  const days = Math.round(1 / daily);
  if (days > 1) return `une annonce tous les ${figure(days)} jours`;
  return `${figure(daily, daily < 10 ? 1 : 0)} ${daily < 1.95 ? 'annonce' : 'annonces'} par jour`;
}

const channels: Record<ChannelKey, string> = {
  direct: 'Votre messagerie',
  'group-list': 'Une liste de groupe',
  'event-reminder': 'Un rappel',
  'forum-ads': 'Les petites annonces',
  'forum-discussion': 'Un forum',
  'monthly-letter': 'La lettre mensuelle',
  'ax-letter': 'La lettre de l’AX',
  exceptional: 'L’envoi exceptionnel',
  review: 'L’équipe d’éthique',
};

const stepPlaces: Record<StepChannel, (place: string) => string> = {
  'group-list': place => (place === '' ? 'une liste' : `la liste ${place}`),
  'forum-ads': place => (place === '' ? 'le forum des petites annonces' : `le forum ${place}`),
  'forum-discussion': place => (place === '' ? 'un forum' : `le forum ${place}`),
  'monthly-letter': place => (place === '' ? 'une lettre' : `la lettre ${place}`),
  'ax-letter': place => (place === '' ? 'la lettre de l’AX' : `la lettre ${place}`),
  review: () => 'l’équipe d’éthique',
  dropped: () => 'abandon',
};

const fates: Record<Fate, string> = {
  prepared: 'Prête, à envoyer par vous',
  waiting: 'Attend une réponse',
  changes: 'On vous demande un changement',
  accepted: 'Acceptée',
  published: 'Parue',
  refused: 'Refusée',
  withdrawn: 'Retirée',
  moved: 'Confiée à une autre liste',
  answered: 'Réponse reçue',
  gone: 'N’y est plus',
};

/** Of a message that was stopped, the whole of it or a part. */
function stopped({ received, missed }: SentSoFar): string {
  return `${sentSoFar(received, missed)} Voici ce qu’il aurait coûté, et où il sera lu par ceux qu’il intéresse.`;
}

function sentSoFar(received: number, missed: number): string {
  if (received === 0) return 'Personne ne l’a reçu : il est ici, entier.';
  const had = `${people(received)} ${received < 2 ? 'l’a' : 'l’ont'} déjà reçu`;
  if (missed === 0) return `${had} ; cette fois, il n’allait à personne d’autre. Il est ici, entier.`;
  return `${had}, ${missed < 2 ? 'une autre ne l’a' : `${number('fr', missed)} autres ne l’ont`} pas reçu : il est ici, entier.`;
}

export const fr = {
  untitled: 'Votre annonce',
  kicker: {
    mail: (day: string) => `Votre message du ${day}`,
    web: (day: string) => `Votre message du ${day}`,
    announce: (day: string) => `Votre annonce du ${day}`,
  },
  lead: {
    mail: stopped,
    web: stopped,
    announce: () =>
      'Rien n’est parti. Voici ce que coûterait un envoi direct, et où votre annonce sera lue par ceux qu’elle intéresse.',
  },
  copies: (count: number) =>
    `${counted('fr', count, 'message', 'messages')} avec ce texte sont gardés ici ensemble.`,
  dropped: 'Vous avez abandonné cette annonce. Son texte est gardé.',
  takeBack: 'La reprendre',

  costTitle: 'Ce que cela coûterait',
  reach: {
    title: 'Qui serait dérangé',
    sentence: (dot: number, interrupted: number, heard: number, peace: number, directory: number) =>
      `Chaque point est ${people(dot)} sur les ${number('fr', directory)} de l’annuaire : ${people(interrupted)} ${interrupted < 2 ? 'serait interrompue' : 'seraient interrompues'}, ${heard === 0 ? 'aucune n’en a déjà entendu parler' : `${people(heard)} ${heard < 2 ? 'en a' : 'en ont'} déjà entendu parler`}, ${peace === 0 ? 'aucune ne resterait' : `${number('fr', peace)} ${peace < 2 ? 'resterait' : 'resteraient'}`} en paix.`,
    interrupted: (count: number) => `${number('fr', count)} ${count < 2 ? 'interrompue' : 'interrompues'}`,
    heard: (count: number) => `${number('fr', count)} au courant`,
    peace: (count: number) => `${number('fr', count)} en paix`,
    dot: (count: number) => `un point : ${people(count)}`,
  },
  cost: (reach: { people: number; share: number; hours: number; seconds: number }) =>
    `Envoyée directement, elle interromprait ${people(reach.people)}, soit ${figure(reach.share * 100, reach.share < 0.1 ? 1 : 0)} % de l’annuaire. À ${reach.seconds} secondes chacune, cela fait ${readingTime(reach.hours)} de lecture.`,
  nobody: 'Nous ne savons pas encore à combien de personnes elle irait.',
  arithmetic: (daily: number) =>
    `Si chaque membre faisait de même une fois par an, chacun recevrait ${rhythm(daily)}.`,

  heardTitle: 'Qui en a déjà entendu parler',
  heardBy: {
    list: (list: string, count: number) => `la liste ${list} : ${people(count)}`,
    'other-list': (count: number) => `une autre liste : ${people(count)}`,
    lifetime: (count: number) => `par courrier direct : ${people(count)}`,
    policy: (count: number) => `par courrier direct : ${people(count)}`,
    letter: (count: number) => `par une lettre : ${people(count)}`,
    forum: (count: number) => `par un forum : ${people(count)}`,
    exceptional: (count: number) => `par un envoi exceptionnel : ${people(count)}`,
    welcome: (count: number) => `par un courrier de bienvenue : ${people(count)}`,
    event: (count: number) => `par un événement : ${people(count)}`,
  },

  offersTitle: 'Où elle est la bienvenue',
  offersNone:
    'Aucun lieu ne se détache pour ce texte : choisissez-en un plus bas, ou demandez à l’équipe d’éthique.',
  channel: (channel: ChannelKey) => channels[channel],
  best: 'Notre conseil',
  chosen: 'Votre choix',
  readers: {
    letter: (count: number) => `${people(count)} la ${count < 2 ? 'reçoit' : 'reçoivent'}`,
    forum: (count: number) =>
      count === 0
        ? 'lu par ceux qui y passent'
        : `${people(count)} le ${count < 2 ? 'lit' : 'lisent'} ou le ${count < 2 ? 'suit' : 'suivent'}`,
    list: (count: number) => `${people(count)} la ${count < 2 ? 'reçoit' : 'reçoivent'}`,
  },
  fact: {
    readers: 'Lecteurs',
    appears: 'Parution',
    needs: 'Il faut',
    issue: 'Numéro',
    length: 'Longueur',
    files: 'Pièces jointes',
  },
  appears: {
    forum: 'aussitôt que vous la publiez',
    list: 'dès que ses modérateurs l’acceptent',
    letter: (day: string, deadline: string) => `le ${day} ; propositions jusqu’au ${deadline}`,
  },
  fullness: (month: string, { taken, most, waiting }: { taken: number; most: number; waiting: number }) =>
    `${month} : ${counted('fr', taken, 'article retenu', 'articles retenus')} sur ${number('fr', most)}${waiting === 0 ? '' : `, ${number('fr', waiting)} en attente`}`,
  lines: (lines: number, most: number) =>
    lines > most
      ? `${counted('fr', lines, 'ligne', 'lignes')} pour ${number('fr', most)} : ${number('fr', lines - most)} de trop`
      : `${counted('fr', lines, 'ligne', 'lignes')} sur ${number('fr', most)}`,
  outlook: {
    'event-already': 'Cet événement y est déjà annoncé.',
    'event-too-early': 'L’événement a lieu avant le prochain numéro : un forum le dira à temps.',
    'no-place': 'Les prochains numéros sont complets, ou ont déjà un article de vous.',
  },
  carry: {
    forum: 'La porter dans ce forum',
    list: 'La confier à ses modérateurs',
    letter: 'La proposer à cette lettre',
    'letter-draft': 'La porter et la raccourcir',
  },
  visit: 'Voir ce lieu',
  choose: 'Choisissez la liste plus bas.',
  directly: 'Écrivez-leur de votre messagerie : c’est fait pour cela.',

  textTitle: 'Votre texte',
  textHint: 'Modifiez-le à loisir : tout bouton de cette page l’enregistre d’abord.',
  subject: 'Titre',
  eventOn: 'Date de l’événement',
  eventHint: 'Seulement si quelque chose a lieu.',
  body: 'Texte',
  save: 'Enregistrer',
  files: 'Pièces jointes',
  filesHint:
    'Elles restent ici, et vous pouvez les reprendre. Celles qui sont cochées vont avec votre texte.',
  download: 'Télécharger',
  downloadOf: (name: string) => `Télécharger ${name}`,
  filesThere: {
    all: (count: number) =>
      count === 1 ? 'la vôtre y va avec le texte' : `les ${count} y vont avec le texte`,
    some: (left: string, most: number, size: string) =>
      `ne peut y aller : ${left} (${most} fichiers au plus, de ${size} chacun). Rien n’est perdu : tout reste ici.`,
    list: (count: number) =>
      count === 1
        ? 'la vôtre attend avec le texte l’avis de ses modérateurs'
        : `les ${count} attendent avec le texte l’avis de ses modérateurs`,
    letter: 'un article n’en porte pas : dites dans le texte où les trouver ; elles restent ici',
  },
  filesElsewhere: (most: number, size: string) =>
    `De vos pièces jointes, un forum prend ${most} au plus, de ${size} chacune ; une liste, celles que ses réglages acceptent ; une lettre, aucune.`,

  elsewhereTitle: 'Un autre lieu',
  place: 'Forum, lettre ou liste',
  choosePlace: 'Choisissez un lieu',
  placeGroups: {
    forum: (name: string) => `Forum : ${name}`,
    letter: (name: string) => `Lettre : ${name}`,
    list: (name: string) => `Liste : ${name}`,
  },
  carryThere: 'L’y porter',

  askTitle: 'Demander à l’équipe d’éthique',
  askLead:
    'Si vous pensez que cette annonce doit vraiment aller plus loin, dites pourquoi en une phrase. Une personne la lit et vous répond.',
  note: 'Pourquoi',
  ask: 'Demander un avis',
  asked: 'L’équipe d’éthique a votre question et vous répondra ici, et par courrier.',
  dropTitle: 'L’abandonner',
  dropLead: 'Vous pourrez la reprendre.',
  drop: 'Abandonner cette annonce',
  taken: 'Tant qu’une réponse est attendue, ou qu’elle a paru, elle n’est portée nulle part ailleurs.',

  stepsTitle: 'Ce qu’elle est devenue',
  fate: (fate: Fate) => fates[fate],
  stepIn: (channel: StepChannel, place: string) => stepPlaces[channel](place),
  month: (month: string) => `numéro de ${month}`,
  given: (day: string) => `Portée le ${day}`,
  theySay: 'On vous répond',
  youSaid: 'Vous avez dit',
  open: 'L’ouvrir',

  faults: {
    'subject-too-long': 'Le titre est trop long.',
    'text-too-long': 'Le texte est trop long.',
    'nothing-written': 'Écrivez d’abord quelque chose.',
    'day-strange': 'Cette date n’existe pas.',
    stale:
      'Cette annonce a changé entre-temps, peut-être dans une autre fenêtre. Ce que vous avez écrit est encore ici : relisez, puis recommencez.',
    'not-now': 'Ce n’est plus possible dans l’état où elle est : voyez ce qu’elle est devenue.',
    'draft-there': 'Vous avez déjà un brouillon dans ce forum : publiez-le ou jetez-le d’abord.',
    'draft-there-link': 'Ouvrir ce brouillon',
    'no-such-place': 'Choisissez un lieu dans la liste.',
    silenced: 'Une mesure en vigueur vous empêche de publier pour le moment.',
    'too-long': 'Elle est trop longue pour cette lettre : raccourcissez le texte, le compteur vous suit.',
    'article-unfit':
      'Il lui manque quelque chose pour cette lettre : un titre, un texte assez court, une date s’il s’agit d’un événement.',
    nowhere: 'Aucun numéro de cette lettre ne peut la prendre.',
    'too-many-lists':
      'Ce texte est déjà allé à plusieurs listes ces derniers jours : une de plus en ferait une annonce à tous. Choisissez un forum ou une lettre.',
    'list-refuses': 'Cette liste ne peut pas la prendre :',
    'audience-unknown':
      'Une liste que vous nommez est inconnue, ou vous n’y avez pas accès : rien n’est encore enregistré, et ce que vous avez écrit est ici.',
    'reason-missing': 'Dites pourquoi, en une phrase.',
    'no-address': 'Il vous faut une adresse préférée pour écrire à une liste.',
  },
  done: {
    saved: 'Votre texte est enregistré.',
    proposed: 'C’est fait : votre annonce est proposée. Vous suivez la réponse ici.',
    held: 'C’est fait : les modérateurs de la liste ont votre annonce. Vous suivez la réponse ici.',
    asked: 'L’équipe d’éthique a votre question.',
    dropped: 'Vous avez abandonné cette annonce.',
    'taken-back': 'Vous avez repris cette annonce.',
    announced: 'Votre annonce est gardée ; rien n’est parti.',
  } as Readonly<Record<string, string>>,

  announce: {
    title: 'Annoncer quelque chose',
    lead: 'Dites ce que vous voulez annoncer, et à qui. Vous verrez aussitôt combien de personnes cela dérangerait, et où ce sera le mieux lu. Rien ne part d’ici sans vous.',
    subject: 'Quoi',
    subjectHint: 'Le titre, comme on le lirait.',
    audience: 'Pour qui',
    audiences: {
      everybody: 'Toute la communauté',
      promotion: 'Ma promotion',
      lists: 'Des listes que je nomme',
      group: (name: string) => `Le groupe ${name}`,
    },
    lists: 'Lesquelles',
    listsHint: 'Leurs noms, séparés par des virgules, si vous avez choisi des listes.',
    listsMissing: 'Dites lesquelles.',
    unknown: (names: string) => `Inconnues, ou réservées à leurs membres : ${names}.`,
    eventOn: 'Quand',
    eventHint: 'Le jour, si quelque chose a lieu.',
    body: 'Le texte',
    channels: 'Les lieux et leurs règles',
    look: 'Voir où l’annoncer',
    submit: 'Garder et choisir le lieu',
    liveEmpty: 'Écrivez quelques mots : les lieux qui conviennent apparaîtront ici.',
  },
  mineTitle: 'Mes annonces',
  mineLink: 'Annoncer quelque chose',
  stateTags: { open: 'à placer', carried: 'portée', asked: 'à l’étude', dropped: 'abandonnée' },
};

export type DraftWordsShown = typeof fr;
