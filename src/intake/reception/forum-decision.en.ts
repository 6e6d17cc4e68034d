import type { ForumDecisionWords } from './forum-decision.fr.js';

export const en: ForumDecisionWords = {
  subject: subject => `Your message: ${subject}`,
  outcome: {
    approve: forum => `Your message appeared in the forum “${forum}”.`,
    refuse: forum => `Your message to the forum “${forum}” will not appear. A moderator writes to you:`,
    return: forum =>
      `Before your message to the forum “${forum}” is published, a moderator asks you to change it:`,
    hide: forum => `Your message to the forum “${forum}” can’t be read any more. A moderator writes to you:`,
    keep: forum =>
      `Your message to the forum “${forum}” had been hidden, as members reported it. A moderator read it and shows it again.`,
  },
  textBack: 'Here is your text, so that nothing is lost:',
  see: 'See the message',
  change: 'Change my message',
  thread: 'The thread on the site',
  footer: forum => `You wrote in the forum “${forum}”.`,
};
