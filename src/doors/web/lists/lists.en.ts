import { counted, number } from '../../../foundation/i18n/format.js';
import type { fr } from './lists.fr.js';

export const en: typeof fr = {
  kicker: 'Mailing list',
  write: 'Write to the list',
  noDescription: 'This list has no description yet.',
  closed: 'This list is closed: it takes no more messages. Its archive remains.',
  archiveLink: 'Read the archive',
  held: count => `${counted('en', count, 'message waits', 'messages wait')} for a moderator`,
  policyTitle: 'Who may write',
  policyNames: {
    members: 'Subscribers',
    'members-and-known': 'Subscribers and people of the directory',
    open: 'Everybody',
    moderated: 'Everything is read first',
    'newcomers-moderated': 'Subscribers, newcomers being read first',
    'animators-only': 'Animators only',
  },
  tabs: {
    label: list => `Pages of the list ${list}`,
    list: 'The list',
    archive: 'Archive',
    subscribers: 'Subscribers',
    settings: 'Settings',
    whatIf: 'What if…',
    journal: 'Journal',
  },
  moreTitle: 'The list in brief',
  subscribers: 'Subscribers',
  subscriberCount: count => number('en', count),
  moderators: 'Moderators',
  noModerator: 'The group’s animators',
  replies: 'Replies',
  replyTo: {
    author: 'they go to the author of the message',
    list: 'they go to the whole list',
    both: 'they go to the author and to the list',
  },
  archiveFor: 'Archive',
  archiveReaders: {
    public: 'open to all',
    subscribers: 'open to subscribers',
    moderators: 'for moderators only',
  },
  leave: 'Leave',
  leaveText: 'By the “Unsubscribe” button of your mail program, or by writing to those in charge, at',
  maxBytes: 'Size of a message',
};
