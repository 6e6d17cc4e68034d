export const fr = {
  titles: {
    approve: 'Publier ce message ?',
    trust: 'Publier ce message, et faire confiance à son auteur ?',
    reject: 'Refuser ce message ?',
    discard: 'Écarter ce message sans répondre ?',
    undo: 'Annuler la publication de ce message ?',
  },
  why: 'Une réponse par courrier, écrite en votre nom, le demande. Rien ne prouvait qu’elle vienne de vous : rien n’est décidé avant que vous ne confirmiez ici.',
  noSubject: '(sans sujet)',
  noAuthor: 'auteur illisible',
  noText: 'Ce message n’a pas de texte.',
  whole: 'Lire le message en entier, ou en décider autrement',
  reason: 'Raison',
  reasonHint: 'Elle est envoyée à l’auteur, telle quelle.',
  troubles: {
    'reason-required': 'Écrivez une raison : l’auteur a droit à une réponse.',
    'reason-too-long': 'Cette raison est trop longue : 5 000 caractères au plus. Raccourcissez-la.',
  },
  actions: {
    approve: 'Publier',
    trust: 'Publier et faire confiance',
    reject: 'Refuser et prévenir l’auteur',
    discard: 'Écarter',
    undo: 'Annuler la publication',
  },
  otherwise: 'Si vous n’avez rien demandé, fermez cette page : rien ne change.',
};

export type AnswerPageWords = typeof fr;
