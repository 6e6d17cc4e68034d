export const fr = {
  ask: 'Demander une correction',
  silent:
    'L’auteur ne sait pas que son message attend, et nous ne pouvons pas lui écrire : une correction ne peut pas lui être demandée.',
  corrected: 'Corrigé par son auteur le',
  before: 'lire ce qu’il était avant',
  beforeTitle: (subject: string) => `Avant la correction : ${subject}`,
  beforeNote:
    'Voici le message tel qu’il était avant que son auteur le corrige. Il ne peut plus partir ainsi.',
  back: 'Le message tel qu’il est',
};
