/** Invited by those who run the first group, and not answering yet. */
export const invitedPeople = [
  'Apolline Servoise <apolline.servoise@boite-a-lettres.example>',
  'Ludovic Charmont <l.charmont@atelier-marin.example>',
  'Nadège Pastourel <nadege@pastourel.example>',
  'sarah.oconnell@ria-sailing.example (Sarah O’Connell)',
].join('\n');

/** More at once than somebody may add without a second look. */
export const proposedPeople = {
  reason:
    'Inscrits au salon nautique d’octobre : bulletins papier signés, gardés par le trésorier du groupe.',
  text: Array.from(
    { length: 96 },
    (_, at) => `Visiteur ${at + 1} <visiteur-${at + 1}@salon-nautique.example>`,
  ).join('\n'),
};

export const refusalReasons = [
  {
    textFr:
      'Le groupe est réservé à qui navigue déjà avec nous : venez d’abord à une sortie découverte, ouverte à tous.',
    textEn:
      'The group is for those who already sail with us: first come to a trial outing, open to everybody.',
  },
  {
    textFr: 'Votre demande ressemble à une annonce. Le groupe ne sert pas à faire connaître une entreprise.',
    textEn: 'Your request looks like an announcement. The group does not make a business known.',
  },
];
