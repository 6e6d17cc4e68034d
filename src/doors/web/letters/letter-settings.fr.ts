import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Réglages',
  newTitle: 'Créer une lettre',
  newIntro:
    'Une lettre a une adresse, des rédacteurs et des lecteurs. Ses limites sont celles de la plateforme tant que vous n’en décidez pas autrement.',
  newForGroup: (group: string) =>
    `Elle sera celle du groupe ${group} : ses animateurs en seront les rédacteurs.`,
  slug: 'Adresse',
  slugHint: (domain: string) =>
    `La partie avant @${domain} : des minuscules, des chiffres et des tirets. Elle ne changera plus.`,
  kind: 'De qui',
  kinds: {
    platform: { label: 'De toute la communauté', hint: 'Ses rédacteurs sont nommés par le conseil.' },
    ax: { label: 'De l’AX', hint: 'Écrite par l’AX et ses rédacteurs.' },
  },
  create: 'Créer',
  name: 'Nom',
  description: 'En une phrase',
  descriptionHint: 'À qui elle s’adresse et de quoi elle parle.',
  language: 'Langue',
  languages: { fr: 'français', en: 'anglais' },
  audience: 'Qui la reçoit',
  audiences: {
    directory: {
      label: 'Tous les inscrits à l’annuaire',
      hint: 'Sauf ceux qui l’ont quittée : chacun le peut à tout moment.',
    },
    group: { label: 'Les membres du groupe', hint: 'Sauf ceux qui l’ont quittée, et en plus ses abonnés.' },
    subscribers: {
      label: 'Ses abonnés',
      hint: 'Ceux qui l’ont choisie, et eux seuls. Si chacun lit les numéros parus, une adresse suffit pour la recevoir, sans compte.',
    },
  },
  proposing: 'Qui propose',
  proposers: {
    anyone: { label: 'Toute personne connue ici', hint: '' },
    members: {
      label: 'Ses membres',
      hint: 'Ceux du groupe, ou de l’annuaire pour une lettre qui n’est pas d’un groupe.',
    },
    editors: { label: 'Ses rédacteurs seulement', hint: '' },
  },
  archive: 'Qui lit les numéros parus',
  archives: {
    public: { label: 'Tout le monde', hint: 'Le site les montre à tous, moteurs de recherche compris.' },
    members: { label: 'Ses membres', hint: 'Ceux du groupe, ou de l’annuaire.' },
  },
  rhythmTitle: 'Rythme',
  everyMonths: 'Elle part',
  sendHour: 'Heure de départ, le 1er du mois',
  closesDaysBefore: 'Clôture des propositions',
  closesHint: 'Combien de jours avant le dernier du mois, à 23 h 59.',
  limitsTitle: 'Limites',
  maxArticles: 'Articles par numéro',
  maxCalendarLines: 'Lignes de calendrier par numéro',
  maxLines: 'Lignes par article',
  lineWidth: 'Signes par ligne',
  needsSecondApproval: 'Deux rédacteurs approuvent chaque numéro',
  secondHint: 'Aucun numéro ne part sur l’accord d’un seul.',
  between: (least: number, most: number) => `De ${least} à ${most}.`,
  save: 'Enregistrer',
  closing: 'Fermer cette lettre',
  closingHint: 'Elle ne prend plus de propositions ; les numéros parus restent.',
  reopening: 'Rouvrir cette lettre',
  journal: 'Qui a changé quoi',
  noChange: 'Rien n’a encore été changé.',
  change: (key: string, from: string, to: string) => `${key} : ${from} → ${to}`,
  by: (name: string) => `par ${name}`,
  byCommand: 'par une commande',
  yes: 'oui',
  no: 'non',
  empty: 'rien',
  done: {
    changed: 'Réglages enregistrés.',
    same: 'Rien n’a changé.',
    closed: 'La lettre est fermée.',
    reopened: 'La lettre est rouverte.',
    created: 'La lettre est créée. Voici ses réglages.',
  } as Readonly<Record<string, string>>,
  stale: 'Quelqu’un a changé ces réglages entre-temps : les voici. Refaites votre changement.',
  wrong: {
    name: 'Un nom de 1 à 80 signes.',
    description: 'Au plus 300 signes.',
    other: 'Cette valeur n’est pas possible.',
  },
  slugFaults: {
    'name-shape': 'Des minuscules, des chiffres et des tirets.',
    'name-too-long': `Au plus ${counted('fr', 29, 'signe', 'signes')}.`,
    'name-reserved': 'Cette adresse sert à autre chose.',
    'name-ending': 'Cette adresse se termine comme celles que chaque liste a déjà.',
    'name-taken': 'Une liste ou une lettre porte déjà cette adresse.',
  } as Readonly<Record<string, string>>,
};

export type LetterSettingWords = typeof fr;
