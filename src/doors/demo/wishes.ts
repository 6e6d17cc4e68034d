/** Why people of the demonstration ask to join the sailors, the eldest wish first, and how many hours ago they did. */
export const wishes: readonly { readonly hoursAgo: number; readonly reason: string }[] = [
  {
    hoursAgo: 74,
    reason:
      'Bonjour, j’ai passé mon permis côtier au printemps et je cherche un équipage pour l’été. Je peux aussi aider à préparer les sorties.',
  },
  {
    hoursAgo: 51,
    reason:
      'Un ami de promotion me parle de vos régates depuis dix ans. Il est temps que je voie par moi-même !',
  },
  {
    hoursAgo: 29,
    reason:
      'J’ai un bateau de neuf mètres à La Trinité et des places libres presque tous les week-ends de juin. Volontiers pour accueillir des débutants.',
  },
  {
    hoursAgo: 20,
    reason: 'Débutante complète, mais très motivée. Acceptez-vous les gens qui ont le mal de mer ?',
  },
  {
    hoursAgo: 3,
    reason:
      'Je rentre de trois ans à Singapour et je voudrais retrouver un groupe pour naviguer en Bretagne.',
  },
];
