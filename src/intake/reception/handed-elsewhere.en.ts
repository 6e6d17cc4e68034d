import type { HandedElsewhereWords } from './handed-elsewhere.fr.js';

export const en: HandedElsewhereWords = {
  subject: subject => `Your message has a better place elsewhere: ${subject}`,
  to: {
    forum: (list, name) =>
      `A moderator of the list ${list} read your message, and thinks that more will read it in the forum “${name}”.`,
    letter: (list, name) =>
      `A moderator of the list ${list} read your message, and thinks that more will read it in the letter “${name}”.`,
  },
  draft: {
    forum: 'Your text waits for you there, as a draft: nothing appears until you publish it yourself.',
    letter:
      'Your text waits for you there, as a draft of an article: nothing is proposed until you have read it over, made it shorter where needed, and proposed it yourself.',
  },
  gone: list => `It will not appear on ${list}.`,
  open: 'Open my draft',
  footer: list => `You get this mail because you wrote to the list ${list}.`,
};
