import type { CopyWords } from './copy-mail.fr.js';

export const en: CopyWords = {
  by: (author, forum) => `${author} (${forum})`,
  gone: 'A former member',
  attachments: names =>
    names.length === 1
      ? `Attachment, on the page: ${names.join('')}`
      : `Attachments, on the page: ${names.join(', ')}`,
  page: 'Read and answer on the site:',
  answer: 'Or answer this mail: your answer appears in the thread, under your name.',
  closed: 'This thread is closed: nobody answers in it any more.',
  because: {
    thread: forum => `You get this mail because you follow this thread (${forum}).`,
    category: forum => `You get this mail because you follow this category (${forum}).`,
    forum: forum => `You get this mail because you follow this forum (${forum}).`,
  },
  leave: 'Get it no more:',
};
