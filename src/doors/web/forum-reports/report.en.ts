import type { fr } from './report.fr.js';

export const en: typeof fr = {
  title: 'Report this message',
  lead: 'The moderators of the forum will read it with what you say of it. Its author will not know who reported it.',
  by: author => `By ${author}:`,
  former: 'a former member',
  noText: 'This message has no text.',
  reason: 'What is wrong with it',
  reasonHint: 'In a few words.',
  reasonMissing: 'Say in a few words what is wrong with it.',
  reasonTooLong: 'A thousand characters at most: make it shorter.',
  send: 'Report to the moderators',
  back: 'Back to the thread',
  link: 'Report',
  doneTitle: 'Reported',
  outcomes: {
    reported: 'Thank you. The moderators of the forum will read it.',
    already: 'You reported it already, or it is hidden already: the moderators know.',
    own: 'This is your own message: you can take it back.',
    unknown: 'This message is not there any more.',
    'too-much': 'You reported many today. Write to the moderators of the forum instead.',
  },
};
