export const fr = {
  one: (subject: string, end: string) => `Votre annonce « ${subject} » prend fin le ${end}`,
  several: (count: number) => `${count} de vos annonces prennent bientôt fin`,
  lead: 'Ces jours-ci prend fin, dans les forums :',
  until: (forum: string, end: string) => `Dans « ${forum} », jusqu’au ${end}.`,
  renewable: 'Vous pouvez la prolonger une fois, de trente jours, ou la clore dès maintenant.',
  renewed: 'Elle a déjà été prolongée. Vous pouvez la clore dès maintenant, ou en publier une autre ensuite.',
  page: 'Choisir sur sa page :',
  nothing: 'Si vous ne faites rien, personne ne pourra plus y répondre après ce jour.',
  footer:
    'Vous recevez ce courrier, une seule fois par annonce, parce que vous l’avez publiée dans un forum.',
};

export type AdsEndingWords = typeof fr;
