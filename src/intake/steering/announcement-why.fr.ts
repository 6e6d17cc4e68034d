import { counted, number } from '../../foundation/i18n/format.js';

const people = (count: number): string => counted('fr', count, 'personne', 'personnes');
const limitOf = (limit: number): string => `au-delà de ${number('fr', limit)}, c’est une annonce.`;

export interface WhyValues {
  readonly people: number;
  readonly days: number;
  readonly limit: number;
  readonly lists: number;
}

/** Why a message is an announcement, to its author. */
export const fr = {
  'many-people': (at: WhyValues) =>
    `Il va d’un coup à ${people(at.people)} de l’annuaire ; ${limitOf(at.limit)}`,
  'same-text': (at: WhyValues) =>
    `Avec lui, un même texte irait à ${people(at.people)} en ${at.days} jours ; ${limitOf(at.limit)}`,
  'few-words': (at: WhyValues) =>
    `Avec lui, vos messages de quelques mots iraient à ${people(at.people)} en ${at.days} jours, réponses non comprises ; ${limitOf(at.limit)}`,
  'many-texts': (at: WhyValues) =>
    `Avec lui, vous auriez écrit à ${people(at.people)} en ${at.days} jours, réponses non comprises ; ${limitOf(at.limit)}`,
  'across-lists': (at: WhyValues) =>
    `Le même texte irait à ${at.lists} listes de plusieurs groupes en ${at.days} jours : c’est une annonce.`,
  'across-lists-wide': (at: WhyValues) =>
    `Par ces listes, un même texte irait à ${people(at.people)} : c’est une annonce.`,
  'campaign-held': () => 'L’équipe d’éthique a demandé que ce texte ne soit plus diffusé sans elle.',
};
