import { counted, number } from '../../../foundation/i18n/format.js';
import type { Figures } from '../../../intake/steering/figures.js';

const percent = (share: number): string =>
  `${new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(share * 100)} %`;
const people = (count: number): string => counted('fr', count, 'personne', 'personnes');
const days = (count: number): string => counted('fr', count, 'jour', 'jours');

export const fr = {
  title: 'Où annoncer quelque chose',
  lead: 'Ici, personne n’écrit à tout le monde. Chaque annonce a pourtant un lieu où elle est attendue : le voici, avec ses règles.',
  arrived:
    'Votre serveur vous a renvoyé votre message avec l’adresse de cette page ? Il n’est allé à personne : votre adresse n’était pas prouvée, ou le texte allait à beaucoup de monde. Reprenez-le ici.',
  begin: 'Annoncer quelque chose',
  beginHint: 'Collez votre texte : vous verrez qui il dérangerait, et où il sera le mieux lu.',

  charterTitle: 'La charte',
  charter: (figures: Figures, directory: number) => [
    `L’annuaire compte ${people(directory)}. Un message envoyé à toutes prend à chacune un moment : à ${figures.secondsToRead} secondes, ${number('fr', Math.round((directory * figures.secondsToRead) / 3600))} heures ensemble.`,
    `Si chacune annonçait une seule chose par an à toutes, chacune recevrait ${number('fr', Math.round(directory / 365))} annonces par jour.`,
    'Aucun rôle n’a le droit ni le moyen d’écrire à tout l’annuaire, hors des lettres et de l’envoi exceptionnel. Les responsables de la plateforme suivent la même règle.',
    'Une annonce arrêtée n’est pas perdue : elle vous attend, entière, avec les lieux qui l’accueillent.',
    'Chacun quitte une lettre ou une liste quand il veut, d’un clic.',
  ],
  rulesTitle: 'À partir de quand est-ce une annonce',
  rules: (figures: Figures) => [
    `Un message à plus de ${people(figures.peopleInMessage)} de l’annuaire, hors des listes.`,
    `Le même texte, même retouché, à plus de ${people(figures.peopleByText)} en ${days(figures.textDays)}, hors des listes.`,
    `Des messages d’un même auteur à plus de ${people(figures.peopleByAuthor)} en ${days(figures.textDays)}, hors des listes, réponses non comprises.`,
    `Le même texte sur les listes de deux groupes ou plus en ${days(figures.listDays)} : dès la ${figures.lists}e liste, ou dès qu’ensemble elles touchent plus de ${percent(figures.listShare)} de l’annuaire. Un animateur écrit librement aux listes de ses propres groupes.`,
    'Un message sur une seule liste est l’affaire de cette liste, si longue soit-elle.',
  ],
  figuresHint: 'Le conseil fixe ces chiffres ; chaque changement est public.',

  placesTitle: 'Les lieux',
  forWhat: 'Pour',
  under: 'Qui en répond',
  bounds: 'Règles',
  how: 'Comment',
  where: 'Où',
  places: {
    list: {
      name: 'La liste d’un groupe',
      what: 'Le public habituel d’un groupe, X ou non : repas, réunions, paiements, rappels.',
      who: 'Ses animateurs, qui y écrivent librement.',
      rules: 'Ses membres et ses abonnés, personne d’autre.',
      how: 'Écrivez à l’adresse de la liste, ou depuis sa page.',
      link: 'Trouver un groupe',
    },
    forum: {
      name: 'Les forums',
      what: 'Petites annonces (vente, logement, emploi, stage, covoiturage), discussions, questions, opinions.',
      who: 'Leurs modérateurs.',
      rules: 'On vient y lire, rien n’est imposé. Du texte, et des liens.',
      how: 'Écrivez-y directement ; l’annonce paraît aussitôt.',
      link: 'Les forums',
    },
    letter: {
      name: 'La lettre mensuelle',
      what: 'Événements et nouvelles d’intérêt pour tous, par les anciens ou pour eux.',
      who: 'Ses rédacteurs, stricts sur la quantité, la longueur et la fréquence.',
      rules: (lines: number, width: number, articles: number, closes: number) =>
        `Un numéro par mois, le 1er ; les propositions ferment ${days(closes)} avant la fin du mois ; ${lines} lignes de ${width} signes au plus ; ${articles} articles par numéro ; un article par annonceur, un événement une seule fois.`,
      how: 'Proposez un article ; les rédacteurs vous répondent.',
      link: 'Proposer un article',
    },
    ax: {
      name: 'La lettre de l’AX',
      what: 'Les communications de l’association elle-même : cotisations, votes, assemblées, carrières.',
      who: 'L’AX et ses rédacteurs.',
      rules: 'Ses propres abonnés, les mêmes limites.',
      how: 'Portez-y une annonce : ses rédacteurs décident.',
      link: 'La lettre de l’AX',
    },
    exceptional: {
      name: 'L’envoi exceptionnel',
      what: 'Un mot urgent du conseil à toute la communauté.',
      who: 'Le conseil, sous deux signatures.',
      rules: 'Un au plus en douze mois, avec sa raison dans un registre public.',
      how: 'Au conseil seul.',
      link: 'Le registre',
    },
    direct: {
      name: 'Votre messagerie',
      what: 'Les gens qui se connaissent.',
      who: 'Vous.',
      rules: (figures: Figures) =>
        `Jusqu’à ${people(figures.peopleInMessage)} de l’annuaire par message, et ${people(figures.peopleByText)} pour un même texte en ${days(figures.textDays)}.`,
      how: 'Comme d’habitude.',
      link: '',
    },
  },
};

export type ChannelWords = typeof fr;
