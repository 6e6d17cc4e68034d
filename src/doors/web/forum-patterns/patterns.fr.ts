import type { PatternFault } from '../../../channels/forums/forum-patterns.service.js';

export const fr = {
  title: 'Ce que ce forum ne prend pas',
  lead: 'Un mot, une suite de mots, une adresse web ou l’adresse d’un auteur. L’étoile vaut pour n’importe quoi : « casino* », « *.exemple.com », « *@exemple.com ».',
  none: 'Rien n’est banni pour l’instant.',
  outcomes: { hold: 'attend un modérateur', refuse: 'est refusé' },
  remove: 'Retirer',
  addTitle: 'En ajouter un',
  pattern: 'Motif',
  patternHint: 'Un mot entier, sauf si vous mettez une étoile. Majuscules et minuscules se valent.',
  outcome: 'Un message où il se trouve',
  choices: {
    hold: { label: 'attend qu’un modérateur le lise', hint: 'Ce qui peut être légitime une fois sur dix.' },
    refuse: { label: 'est refusé', hint: 'L’auteur garde son texte en brouillon, et lit pourquoi.' },
  },
  add: 'Ajouter',
  reportsTitle: 'Signalements',
  reports: 'Masquer un message après',
  reportsHint: 'Tant de signalements le masquent jusqu’à ce qu’un modérateur en décide. 0 : aucun.',
  reportsWrong: 'Un nombre de 0 à 50.',
  save: 'Enregistrer',
  troubles: {
    'too-short': 'Trois caractères au moins.',
    'too-long': 'Deux cents caractères au plus.',
    'too-wide': 'Ce motif arrêterait tout : écrivez au moins trois lettres ou chiffres.',
    known: 'Il y est déjà.',
    'too-many': 'Cent motifs au plus : retirez-en d’abord.',
  } satisfies Record<PatternFault, string>,
  done: { added: 'C’est ajouté.', removed: 'C’est retiré.', saved: 'C’est enregistré.' },
};
