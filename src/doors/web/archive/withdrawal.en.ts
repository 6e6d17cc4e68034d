import type { fr } from './withdrawal.fr.js';

export const en: typeof fr = {
  title: 'Hide or delete',
  back: 'The message',
  what: 'What to do?',
  acts: { hide: 'Hide', delete: 'Delete' },
  actHints: {
    hide: 'Nobody reads it any more, save for moderators; you can show it again.',
    delete: 'Its text, its files and its author’s name go for ever; its place in the thread stays.',
  },
  which: 'Of which messages?',
  scopes: { message: 'This message only', author: 'All messages of its author on this list' },
  reason: 'Reason',
  reasonHint: 'Moderators read it, and the journal keeps it.',
  reasonMissing: 'Write a reason.',
  reasonTooLong: 'This reason is too long: 500 characters at most.',
  notChosen: 'Choose what to do.',
  confirm: 'Yes, do it',
  copies: 'Copies that arrived by mail stay with those who have them.',
  showTitle: 'This message is hidden',
  show: 'Show it again',
};
