export const fr = {
  animators: 'Les animateurs du groupe',
  animatorsHint:
    'Ils s’occupent de toutes les listes du groupe : ils règlent celle-ci, voient ce qui attend et en décident, sans y être nommés.',
  noAnimator: 'Cette liste n’est d’aucun groupe : les opérateurs du site s’en occupent.',
  owners: 'Propriétaires',
  ownersHint:
    'Nommés pour cette liste seule : ils la règlent comme les animateurs, et reçoivent le courrier de',
  noOwner: 'Personne n’est nommé : les animateurs suffisent.',
  moderators: 'Modérateurs',
  moderatorsHint:
    'Ils voient les messages qui attendent. En décider et en être prévenu par courrier sont deux droits de plus.',
  noModerator: 'Personne n’est nommé : les animateurs voient, décident et sont prévenus.',
  decides: 'Décide',
  told: 'Est prévenu par courrier',
  change: 'Changer',
  changeOf: (name: string) => `Changer les droits de ${name}`,
  remove: 'Retirer',
  removeOf: (name: string) => `Retirer ${name}`,
  add: 'Ajouter quelqu’un',
  address: 'Son adresse',
  addressHint: 'D’un membre du groupe ou d’un abonné de la liste.',
  as: 'Comme',
  roles: {
    moderator: 'Modérateur',
    owner: 'Propriétaire',
  },
  roleHints: {
    moderator: 'Voit ce qui attend, avec les droits cochés ci-dessous.',
    owner: 'Règle la liste, et décide comme les animateurs.',
  },
  addButton: 'Ajouter',
  faults: {
    address: 'Cette adresse est incomplète ou mal écrite.',
    nobody:
      'Aucun membre du groupe ni abonné de la liste n’a cette adresse. Inscrivez d’abord cette personne.',
    already: 'Cette personne l’est déjà.',
    role: 'Choisissez une des réponses proposées.',
  },
  done: {
    added: 'C’est fait : cette personne a ses droits dès maintenant.',
    changed: 'Les droits sont changés.',
    removed: 'Cette personne n’a plus ces droits.',
    last: 'C’est fait. Plus personne n’est nommé pour décider : les animateurs du groupe prennent le relais.',
  },
};

export type PeopleWords = typeof fr;
