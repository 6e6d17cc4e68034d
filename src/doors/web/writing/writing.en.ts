import type { WritingWords } from './writing.fr.js';

export const en: WritingWords = {
  title: 'Write to the list',
  replyTitle: 'Reply to the list',
  kicker: address => `Message to ${address}`,
  lead: 'Your message goes to the whole list, as if you had sent it by mail.',
  from: name => `It is signed ${name}, with your main address.`,
  waits: 'A moderator will read it before it leaves:',
  refused: 'The list would refuse your message:',
  answers: (subject, author) => `In answer to “${subject}”, by ${author}`,
  somebody: 'somebody who left',
  wrote: (day, author) => `On ${day}, ${author} wrote:`,
  subject: 'Subject',
  text: 'Text',
  textHint: 'Plain text. A line that begins with > is a quotation: keep what is needed of it.',
  files: 'Attachments',
  filesHint: (total, link) =>
    link === null
      ? `The whole message weighs ${total} at most.`
      : `The whole message weighs ${total} at most. A file of more than ${link} leaves as a link.`,
  filesAgain: 'Your files did not come back with the rest: choose them again.',
  send: 'Send to the list',
  byMail: 'Write by mail instead',
  troubles: {
    'subject-missing': 'Write a subject.',
    'subject-too-long': 'This subject is too long: 1,000 characters at most.',
    'text-missing': 'Write a text, or attach a file.',
    'text-too-long': 'This text is too long: 200,000 characters at most.',
    'too-large': 'The message is larger than the list takes. Attach less, or something lighter.',
    'no-address': 'Your account has no address any more: add one before you write.',
    refused: 'The list did not take your message; nothing left. It is still here, below.',
  },
  closedTitle: 'This list is closed',
  closed: 'Nobody can write to it any more.',
  closedText: 'What you had written',
  keptTitle: 'Your message is kept here',
  kept: 'You are no longer signed in: nothing was sent, and nothing is lost. Sign in in another tab, then come back to this page.',
  signIn: 'Sign in in another tab',
  resumeHint: 'Once you are signed in, find your message in its form again, ready to leave.',
  resume: 'Resume my message',
  resumed: 'You are signed in again. Nothing was sent yet: read your message again, then send it.',
  toList: 'See the list’s page',
};
