import type { ForumAnswerWords } from './forum-answer.fr.js';

export const en: ForumAnswerWords = {
  subject: (subject, forum) => `Re: [${forum}] ${subject}`,
  refused: 'Your answer did not appear.',
  troubles: {
    'not-yours-to-write': 'You do not write in this forum, or no more.',
    banned:
      'This forum does not take a text like this one: it has words, or an address, that its moderators refuse.',
    suspended: 'A measure keeps you from writing at present.',
    'too-much': 'You wrote a lot in these last hours: send it again tomorrow, or write on the site.',
    'category-unknown': 'This thread is no more where it was.',
    closed: 'This thread is closed: nobody answers in it any more.',
    empty: 'All we found in it is the message you answered. Write your text above it.',
    'too-long': 'It is too long: 20,000 characters at most.',
    gone: 'This forum is not open to you any more.',
  },
  adOver: 'This ad is over: nobody answers it any more.',
  textBack: 'Here is your text, so that nothing is lost:',
  waiting: 'Your answer waits for a moderator to read it. You will hear what they decide.',
  leftOut: names =>
    `Your answer was taken without ${names.length === 1 ? 'this file' : 'these files'}: ${names.join(', ')}. Ten files at most, of five megabytes each.`,
  page: 'The thread on the site',
  footer: forum => `You answered a message of the forum “${forum}” by mail.`,
  askSubject: subject => `Confirm your answer: ${subject}`,
  ask: forum => `An answer to a message of the forum “${forum}” came to us in your name:`,
  askWhy:
    'Nothing proves that it is yours: it will not appear until you confirm on the page, within three days. If you wrote nothing, do nothing.',
  askAction: 'See and confirm',
  askFooter: forum => `You follow the forum “${forum}” by mail, and the answer bore your address.`,
  other:
    'The address you wrote to serves only the person who had got that mail. Answer on the page of the thread, if it is open to you.',
};
