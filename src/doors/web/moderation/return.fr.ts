export const fr = {
  ask: 'Demander une correction',
  silent:
    'L’auteur ne sait pas que son message attend, et nous ne pouvons pas lui écrire : une correction ne peut pas lui être demandée.',
  hiddenLink:
    'Le lien de son courrier est entier : il ouvre une page qui n’est que pour lui, et n’est donc pas montré ici.',
  withAuthor:
    'Ce message est entre les mains de son auteur, à qui une correction est demandée : s’il le renvoie, vous le retrouverez parmi les messages en attente. D’ici là, vous pouvez encore le refuser ou l’écarter.',
  corrected: 'Corrigé par son auteur le',
  before: 'lire ce qu’il était avant',
  beforeTitle: (subject: string) => `Avant la correction : ${subject}`,
  beforeNote:
    'Voici le message tel qu’il était avant que son auteur le corrige. Il ne peut plus partir ainsi.',
  back: 'Le message tel qu’il est',
};
