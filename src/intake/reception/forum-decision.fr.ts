import type { ForumDecisionKind } from '../../channels/forums/forum-decision.entity.js';

export const fr = {
  subject: (subject: string) => `Votre message : ${subject}`,
  outcome: {
    approve: (forum: string) => `Votre message a paru dans le forum « ${forum} ».`,
    refuse: (forum: string) =>
      `Votre message au forum « ${forum} » ne paraîtra pas. Un modérateur vous écrit :`,
    return: (forum: string) =>
      `Avant de publier votre message au forum « ${forum} », un modérateur vous demande de le corriger :`,
    hide: (forum: string) =>
      `Votre message au forum « ${forum} » n’est plus visible. Un modérateur vous écrit :`,
    keep: (forum: string) =>
      `Votre message au forum « ${forum} » avait été masqué, des membres l’ayant signalé. Un modérateur l’a lu et l’a remis en ligne.`,
  } satisfies Record<ForumDecisionKind, (forum: string) => string>,
  textBack: 'Voici votre texte, pour que rien ne se perde :',
  see: 'Voir le message',
  change: 'Corriger mon message',
  thread: 'Le fil sur le site',
  footer: (forum: string) => `Vous avez écrit dans le forum « ${forum} ».`,
};

export type ForumDecisionWords = typeof fr;
