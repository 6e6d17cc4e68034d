import type { FollowReason } from './forum-correspondence.entity.js';

export const fr = {
  by: (author: string, forum: string) => `${author} (${forum})`,
  gone: 'Un ancien membre',
  attachments: (names: readonly string[]) =>
    names.length === 1
      ? `Pièce jointe, sur la page : ${names.join('')}`
      : `Pièces jointes, sur la page : ${names.join(', ')}`,
  page: 'Lire et répondre sur le site :',
  answer: 'Ou répondez à ce courrier : votre réponse paraîtra dans le fil, sous votre nom.',
  closed: 'Ce fil est clos : on n’y répond plus.',
  because: {
    thread: (forum: string) => `Vous recevez ce courrier parce que vous suivez ce fil (${forum}).`,
    category: (forum: string) => `Vous recevez ce courrier parce que vous suivez cette rubrique (${forum}).`,
    forum: (forum: string) => `Vous recevez ce courrier parce que vous suivez ce forum (${forum}).`,
  } satisfies Record<FollowReason, (forum: string) => string>,
  leave: 'Ne plus le recevoir :',
};

export type CopyWords = typeof fr;
