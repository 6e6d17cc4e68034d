export const fr = {
  senders: 'Adresses toujours refusées ou acceptées',
  sendersHint:
    'Une adresse refusée l’est pour toutes celles de la même personne. Une adresse acceptée passe partout où passent les abonnés.',
  none: 'Aucune pour le moment.',
  treatments: { banned: 'refusée', accepted: 'acceptée' },
  address: 'Adresse',
  treatment: 'Ce qu’il en est',
  treatmentLabels: { banned: 'Toujours refusée', accepted: 'Toujours acceptée' },
  add: 'Ajouter l’adresse',
  remove: 'Retirer',
  removeOf: (what: string) => `Retirer ${what}`,
  patterns: 'En-têtes surveillés',
  patternsHint:
    'Un message dont un champ d’en-tête correspond à un motif attend un modérateur. * est une suite de caractères, ? un seul ; majuscules et minuscules se valent.',
  field: 'Champ',
  fieldHint: 'Subject, List-Id, X-Mailer…',
  glob: 'Motif',
  globHint: '*promotion*',
  trial: 'Un en-tête à essayer',
  trialHint: 'Comme il s’affiche dans « Voir la source », sur une ligne : Subject: Grande promotion',
  tryIt: 'Essayer',
  addPattern: 'Ajouter le motif',
  trials: {
    matches: (patterns: string) => `Il correspond : un message qui le porte attendra (${patterns}).`,
    passes: 'Il ne correspond à aucun motif, ni à celui que vous écrivez.',
    unreadable: 'Écrivez le nom du champ, deux-points, puis sa valeur.',
  },
  faults: {
    address: 'Cette adresse est incomplète ou mal écrite.',
    treatment: 'Choisissez une des réponses proposées.',
    field: 'Des lettres, des chiffres et des traits d’union.',
    glob: 'Une ligne, de 1 à 200 caractères.',
  },
  done: {
    treated: 'C’est enregistré : cela vaut dès le prochain message.',
    untreated: 'Cette adresse est traitée comme les autres.',
    'pattern-added': 'Le motif est surveillé dès le prochain message.',
    'pattern-removed': 'Le motif n’est plus surveillé.',
  },
};

export type SendersWords = typeof fr;
