export const fr = {
  title: 'Annonces',
  intro: 'Les messages des listes du groupe dont les archives vous sont ouvertes, les plus récents d’abord.',
  empty: 'Aucun message pour le moment.',
  emptyHint: 'Le premier message distribué sur une liste dont vous pouvez lire les archives paraîtra ici.',
  feedTitle: 'Suivre ces annonces ailleurs',
  feedHint:
    'Un lecteur de flux les reçoit sans mot de passe : le flux ne donne donc que ce que tout le monde peut lire.',
  feed: 'Le flux Atom du groupe',
  noneOpen: 'Aucune liste n’ouvre ses archives à tous : le flux n’annonce pour le moment aucun message.',
};
