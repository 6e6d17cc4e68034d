import type { fr } from './archive.fr.js';

export const en: typeof fr = {
  title: list => `Archive of ${list}`,
  list: 'The list',
  listGone: 'This list is gone. Its archive stays open to those who could read it.',
  empty: 'No message for the moment.',
  emptyHint: 'The first message distributed will appear here.',
  noSubject: '(no subject)',
  /** The author of a message whose account was deleted. */
  gone: 'Somebody who left',
  noText: 'This message has no text.',
  partial: 'The text is too long for this page, or could not be read in full.',
  back: 'Archive',
  previous: 'Previous message',
  next: 'Next message',
  neighbours: 'Neighbouring messages',
  closedTitle: 'This archive is not open to you',
  closed: {
    public: 'This archive is closed for the moment.',
    subscribers:
      'It is for the list’s subscribers. If you are one with another address, ask the animators to attach it to your name.',
    moderators: 'It is for the list’s moderators.',
  },
  toList: 'See the list’s page',
};
