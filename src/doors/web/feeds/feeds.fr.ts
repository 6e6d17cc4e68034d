export const fr = {
  title: 'Vos flux Atom',
  lead: 'Un lecteur de flux vous montre ce qui est nouveau sans que vous ayez à revenir.',
  private:
    'Ce qui n’est pas public demande une adresse qui vous est propre : ne la donnez à personne, elle se lit sans mot de passe. Elle cesse de répondre le jour où vous n’avez plus le droit de lire.',
  none: 'Vous n’avez pas encore d’adresse à vous.',
  kinds: { lists: 'Listes', forums: 'Forums', letters: 'Lettres' },
  public: 'public',
  own: 'à vous seul',
  needsOne: 'Réservé à ses lecteurs : il y faut une adresse à vous.',
  nothing: 'Vous ne lisez encore ni liste, ni forum, ni lettre.',
  make: 'Créer mes adresses',
  renew: 'En changer',
  renewHint: 'Les adresses d’avant cessent aussitôt de répondre, quelles qu’elles soient.',
  revoke: 'Les supprimer',
  done: {
    renewed: 'Vos adresses sont prêtes ; les anciennes ne répondent plus.',
    revoked: 'Vos adresses sont supprimées.',
  },
};
