import { counted, number } from '../../../foundation/i18n/format.js';
import type { Figures } from '../../../intake/steering/figures.js';

interface FigureWords {
  readonly label: string;
  readonly meaning: string;
  readonly unit: (value: number) => string;
}

const people = (value: number): string => counted('fr', value, 'personne', 'personnes');
const days = (value: number): string => counted('fr', value, 'jour', 'jours');

/** Chaque seuil, ce qu’il veut dire, et sa valeur en mots. */
export const fr = {
  names: {
    peopleInMessage: {
      label: 'Personnes dans un même message',
      meaning: 'Hors des listes, un message à davantage de personnes de l’annuaire est une annonce.',
      unit: people,
    },
    peopleByText: {
      label: 'Personnes atteintes par un même texte',
      meaning:
        'Hors des listes, un texte qui atteint davantage de personnes, même une par une, est une annonce.',
      unit: people,
    },
    peopleByAuthor: {
      label: 'Personnes atteintes par un même auteur',
      meaning:
        'Hors des listes, un auteur qui écrit à davantage de personnes, quels que soient ses textes, fait une annonce. Ses réponses ne comptent pas.',
      unit: people,
    },
    textDays: {
      label: 'Mémoire de ce qui est envoyé à des personnes',
      meaning:
        'Les personnes atteintes par un même texte, ou par un même auteur, se comptent sur cette durée, qui glisse.',
      unit: days,
    },
    lists: {
      label: 'Listes qui reçoivent un même texte',
      meaning:
        'À partir de ce nombre de listes, d’au moins deux groupes, le même texte est une annonce. Les listes que l’auteur anime ne comptent pas.',
      unit: value => counted('fr', value, 'liste', 'listes'),
    },
    listDays: {
      label: 'Mémoire d’un texte envoyé à des listes',
      meaning: 'Les listes qui reçoivent un même texte se comptent sur cette durée, qui glisse.',
      unit: days,
    },
    listShare: {
      label: 'Part de l’annuaire atteinte par des listes',
      meaning:
        'Le même texte sur les listes de deux groupes est une annonce dès qu’elles atteignent ensemble davantage de l’annuaire.',
      unit: value => `${number('fr', Math.round(value * 1000) / 10)} %`,
    },
    doublings: {
      label: 'Doublements de suite',
      meaning:
        'Un texte ou un auteur dont le public double tant de mois de suite est signalé à l’équipe d’éthique. Rien n’est retenu.',
      unit: value => counted('fr', value, 'mois', 'mois'),
    },
    growthPeople: {
      label: 'Public à partir duquel une croissance compte',
      meaning: 'Une croissance n’est signalée que si elle atteint ce nombre de personnes par mois.',
      unit: people,
    },
    secondsToRead: {
      label: 'Temps de lecture d’une annonce',
      meaning: 'Sert à dire à un auteur combien d’heures son message prendrait à tous.',
      unit: value => counted('fr', value, 'seconde', 'secondes'),
    },
  } satisfies Record<keyof Figures, FigureWords>,
  reasons: {
    'many-people': values => `à ${people(Number(values.people))} dans un même message`,
    'same-text': values => `même texte à ${people(Number(values.people))} en ${days(Number(values.days))}`,
    'many-texts': values =>
      `à ${people(Number(values.people))} en ${days(Number(values.days))} par divers textes d’un même auteur`,
    'few-words': values =>
      `quelques mots, plusieurs fois, à ${people(Number(values.people))} en ${days(Number(values.days))}`,
    'across-lists': values =>
      `même texte sur ${counted('fr', Number(values.lists), 'liste', 'listes')} de ${counted('fr', Number(values.groups), 'groupe', 'groupes')}`,
    'across-lists-wide': values =>
      `même texte sur ${counted('fr', Number(values.lists), 'liste', 'listes')} qui atteignent ensemble ${people(Number(values.people))}`,
    'campaign-held': () => 'campagne retenue par l’équipe d’éthique',
  } as Readonly<Record<string, (values: Readonly<Record<string, unknown>>) => string>>,
  otherReason: 'annonce',
};
