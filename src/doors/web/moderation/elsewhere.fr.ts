export const fr = {
  title: 'Confier à un forum ou à une lettre',
  lead: 'Rien n’y paraît au nom de l’auteur : son texte y devient son brouillon. Il en est prévenu, et décide lui-même de le publier ou de le proposer.',
  back: 'Retour au message',
  to: 'Où ce message aurait mieux sa place',
  forum: (name: string) => `Forum « ${name} »`,
  letter: (name: string) => `Lettre « ${name} »`,
  give: 'Confier et prévenir l’auteur',
  authorUnknown:
    'Ce message ne peut pas y aller : rien ne montre qu’un membre de l’annuaire l’a écrit. Seul un membre peut avoir un brouillon. Répondez plutôt à l’auteur, en lui indiquant où écrire.',
  nowhere: 'Il n’y a pas de forum ni de lettre où vous et l’auteur puissiez tous deux écrire.',
  troubles: {
    'draft-there':
      'L’auteur a déjà un brouillon dans ce forum : ce texte le remplacerait. Choisissez un autre endroit, ou répondez-lui.',
    'no-such-place': 'Choisissez l’un de ces endroits.',
    already: 'Ce message a changé, ou quelqu’un en a décidé, depuis que vous l’avez lu.',
  },
};
