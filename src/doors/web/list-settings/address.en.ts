import { counted } from '../../../foundation/i18n/format.js';
import type { AddressWords } from './address.fr.js';

export const en: AddressWords = {
  rename: 'Change its name',
  renameHint:
    'The old address goes on working, for mail and for links. The tag of the subject follows where it was the old name.',
  name: 'New name',
  renameButton: 'Rename',
  aliases: 'Old addresses',
  aliasesHint: 'Mail sent there arrives here.',
  drop: 'Give up',
  dropOf: address => `Give up ${address}`,
  nameFaults: {
    'name-shape':
      'Small letters without accents and figures, with single dots, hyphens or underscores between.',
    'name-too-long': 'At most 29 characters.',
    'name-reserved': 'This is an address of the site itself.',
    'name-ending': 'This name ends like an address that every list has, such as -owner or -request.',
    'name-taken': 'A list bears this name, or bore it.',
    'too-many-names': 'This list keeps as many old names as a list may: give one up first.',
    'too-many-lists': 'This group has as many lists as a group may: delete one first.',
    unchanged: 'It is called so already.',
  },
  close: 'Close for a time',
  closeHint:
    'No message is accepted any more; their authors learn why. Subscribers and archive stay, and you can open it again.',
  closeButton: 'Close the list',
  reopen: 'The list is closed',
  reopenHint: 'Its subscribers are still there. Open again, it accepts messages by the same rules.',
  reopenButton: 'Open the list again',
  delete: 'Delete the list',
  deleteHint: (subscribers, held) =>
    `For good. ${counted('en', subscribers, 'subscription ends', 'subscriptions end')}, mail to its address is refused, and its name is given to no other list. ${held === 0 ? 'No message waits.' : `${counted('en', held, 'message waits', 'messages wait')} for a moderator.`}`,
  archive: 'Its archive',
  archives: {
    kept: 'Stays',
    deleted: 'Goes',
  },
  archiveHints: {
    kept: 'Read at its addresses by those who may read it today.',
    deleted: 'Nobody will read a message of it again.',
  },
  held: 'The messages that wait',
  heldActions: {
    reject: 'Are refused, with a reason that their authors will read',
    discard: 'Are dropped in silence',
  },
  reason: 'The reason',
  reasonDefault: 'This list closes for good.',
  tell: 'Tell the subscribers by mail',
  confirm: name => `To confirm, write the name of the list: ${name}`,
  deleteButton: 'Delete for good',
  deleteFaults: {
    confirm: 'This is not the name of the list.',
    archive: 'Choose what becomes of the archive.',
    held: 'Choose what becomes of the messages that wait.',
    reason: 'Write a reason, of at most 5,000 characters: their authors will read it.',
  },
  goneTitle: name => `The list ${name} is deleted`,
  gone: (subscribers, held) =>
    `${counted('en', subscribers, 'subscription has ended', 'subscriptions have ended')}. ${counted('en', held, 'waiting message was settled', 'waiting messages were settled')}.`,
  goneArchive: 'Its archive can still be read',
  home: 'Back to the group',
  homeWithout: 'Back to the home page',
};
