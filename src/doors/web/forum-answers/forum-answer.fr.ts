export const fr = {
  title: 'Publier cette réponse ?',
  why: (forum: string, subject: string) =>
    `Elle est arrivée par courrier en votre nom, pour le fil « ${subject} » du forum « ${forum} ». Rien ne prouvait qu’elle vienne de vous : rien ne paraît avant que vous ne confirmiez ici.`,
  noText: 'Nous n’y avons trouvé que le message auquel elle répondait.',
  publish: 'Publier ma réponse',
  otherwise: 'Si vous n’avez rien écrit, fermez cette page : rien ne paraîtra.',
  thread: 'Le fil sur le site',
  overTitle: 'Cette réponse ne se confirme plus',
  expired:
    'Le lien n’était valable que trois jours. Voici votre texte, si vous voulez l’écrire sur la page du fil.',
  already: 'Elle a déjà été publiée, ou refusée.',
  refusedTitle: 'Votre réponse n’a pas paru',
  textBack: 'Voici votre texte, pour que rien ne se perde :',
};
