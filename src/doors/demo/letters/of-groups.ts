import type { DemoArticle } from './written.js';

/** The letter of the sailors, whose animator is one of the demonstration's people. */
export const homeLetter = {
  slug: 'lettre-voile',
  name: 'Le Quart de nuit',
  description: 'Les nouvelles d’X-Voile : sorties, places à bord, souvenirs de mer.',
} as const;

/** Letters of other groups: one for each of the first that have none. */
export const otherLetters = [
  { ending: 'nouvelles', name: (group: string) => `Les nouvelles de ${group}` },
  { ending: 'gazette', name: (group: string) => `La gazette de ${group}` },
] as const;

export const homeIssue: readonly DemoArticle[] = [
  {
    category: 'events',
    title: 'Glénans d’automne : encore quatre places à bord',
    text: 'Deux bateaux, six jours, les courants du raz de Sein si le temps s’y prête. Chefs de bord confirmés, équipiers de tout niveau. Embarquement à Concarneau le samedi à midi.',
    contact: 'bord@courriel.example',
    on: 17,
  },
  {
    category: 'groups',
    title: 'Le carnet de bord du convoyage en Corse',
    text: 'Quarante nœuds la première nuit, des dauphins la seconde, et la mise au point d’une daube au four à gaz qui restera dans les mémoires. Récit et photos sur la page du groupe.',
  },
  {
    category: 'miscellaneous',
    title: 'À prêter : combinaison de quart, taille M',
    text: 'Peu servie, révisée, avec son harnais. À rendre rincée.',
    contact: 'pret@courriel.example',
  },
];

export const homeProposed: DemoArticle = {
  category: 'events',
  title: 'Soirée cartes et marées à la Maison des X',
  text: 'Préparer une navigation comme avant le GPS : cartes en papier, compas, annuaire des marées. On vient avec un crayon et une gomme.',
  contact: 'marees@courriel.example',
  on: 22,
};

export const otherIssue: readonly DemoArticle[] = [
  {
    category: 'groups',
    title: 'Ce que nous avons décidé à la réunion de rentrée',
    text: 'Une rencontre par mois au lieu de deux, mais avec un thème ; un compte rendu d’une page pour ceux qui n’y étaient pas ; et une visite par trimestre, ouverte aux conjoints.',
  },
  {
    category: 'events',
    title: 'Prochaine rencontre : un mercredi, à 19 h',
    text: 'On se retrouve au lieu habituel. Chacun apporte une question qu’il se pose depuis un mois ; on en choisit trois.',
    on: 16,
  },
];
