export const fr = {
  subject: (subject: string) => `Votre message a mieux sa place ailleurs : ${subject}`,
  to: {
    forum: (list: string, name: string) =>
      `Un modérateur de la liste ${list} a lu votre message, et pense qu’il sera mieux lu dans le forum « ${name} ».`,
    letter: (list: string, name: string) =>
      `Un modérateur de la liste ${list} a lu votre message, et pense qu’il sera mieux lu dans la lettre « ${name} ».`,
  },
  draft: {
    forum:
      'Votre texte vous y attend, en brouillon : rien ne paraît avant que vous ne le publiiez vous-même.',
    letter:
      'Votre texte vous y attend, en brouillon d’article : rien n’est proposé avant que vous ne l’ayez relu, raccourci au besoin, et proposé vous-même.',
  },
  gone: (list: string) => `Il ne paraîtra pas sur ${list}.`,
  open: 'Ouvrir mon brouillon',
  footer: (list: string) => `Vous recevez ce courrier parce que vous avez écrit à la liste ${list}.`,
};

export type HandedElsewhereWords = typeof fr;
