import type { Topic } from './topic.js';

export const dues: Topic = {
  subjects: ['Cotisation {year}', 'Rappel amical : cotisation {year}', 'Trésorerie : où nous en sommes'],
  paragraphs: [
    ['Chers membres,', 'Bonjour,'],
    [
      'La cotisation de {group} pour {year} est de {price} euros, comme l’an dernier.',
      'Nous sommes {count} à avoir réglé la cotisation {year} ; il en manque un bon tiers.',
    ],
    [
      'Elle finance la location des salles, l’envoi des documents et l’accueil des plus jeunes.',
      'Un virement ou un chèque à l’ordre du groupe, au choix. Un reçu vous sera adressé.',
    ],
    ['Merci à ceux qui l’ont déjà fait.\n{author}, pour la trésorerie', 'Merci,\n{author}'],
  ],
  answers: ['C’est fait à l’instant. Merci de penser à nous le rappeler.\n\n{author}'],
  liveliness: 0.3,
};
