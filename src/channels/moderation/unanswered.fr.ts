/** What authors are told of a message that nobody decided on. */
export const unansweredFr = {
  expiredSubject: (subject: string) => `Votre message n’a pas été publié : ${subject}`,
  expired: (list: string, days: number) =>
    `En ${days} jours, personne n’a pris de décision sur votre message à la liste ${list} : il n’est pas publié. Ce n’est pas un jugement sur ce que vous écriviez.`,
  again: (owner: string) =>
    `Vous pouvez l’envoyer de nouveau, ou écrire d’abord aux responsables de la liste : ${owner}.`,
  notChanged: (list: string, days: number) =>
    `Un modérateur de la liste ${list} vous avait demandé de modifier votre message. ${days} jours ont passé sans que vous le renvoyiez : il n’est pas publié.`,
  approvedSubject: (subject: string) => `Votre message est publié : ${subject}`,
  approved: (list: string, days: number) =>
    `En ${days} jours, personne n’a pris de décision sur votre message à la liste ${list}. Comme la liste vous connaît, il est parti.`,
  readIt: 'Le lire dans les archives',
  footer: (list: string) =>
    `Vous recevez ce message parce que vous avez écrit à la liste ${list}. Si ce n’était pas vous, ignorez-le.`,
};

export type UnansweredWords = typeof unansweredFr;
