export const fr = {
  title: (list: string) => `Archives de ${list}`,
  list: 'La liste',
  listGone: 'Cette liste n’existe plus. Ses archives restent lisibles par ceux qui pouvaient les lire.',
  empty: 'Aucun message pour le moment.',
  emptyHint: 'Le premier message distribué paraîtra ici.',
  noSubject: '(sans sujet)',
  /** The author of a message whose account was deleted. */
  gone: 'Quelqu’un qui est parti',
  noText: 'Ce message n’a pas de texte.',
  partial: 'Le texte est trop long pour cette page, ou n’a pas pu être lu en entier.',
  back: 'Archives',
  previous: 'Message précédent',
  next: 'Message suivant',
  neighbours: 'Messages voisins',
  closedTitle: 'Ces archives ne vous sont pas ouvertes',
  closed: {
    public: 'Ces archives sont momentanément fermées.',
    subscribers:
      'Elles sont réservées aux abonnés de la liste. Si vous l’êtes avec une autre adresse, demandez aux animateurs de la rattacher à votre nom.',
    moderators: 'Elles sont réservées aux modérateurs de la liste.',
  },
  toList: 'Voir la page de la liste',
};
