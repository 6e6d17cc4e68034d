import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './home.fr.js';

export const en: typeof fr = {
  title: 'Each message to those it concerns.',
  lead: 'Vigie runs the mailing lists of the community’s groups: alumni and friends, class years, professional, regional and leisure groups. You write from a plain address, you leave in one gesture, and nobody writes to everybody.',
  promises: [
    {
      title: 'Write to your group',
      text: 'One message to the list’s address, from your usual mail program. You always know where it is, and why.',
    },
    {
      title: 'Moderate in seconds',
      text: 'The message, the reasons why it waits, two buttons. One decision, signed, and its author hears of it.',
    },
    {
      title: 'Leave on good terms',
      text: 'The “Unsubscribe” button of your mail program, and it is done. No account, no password.',
    },
  ],
  enter: 'Sign in with your address',
  welcome: name => `Hello ${name}`,
  held: count => `${counted('en', count, 'message waits', 'messages wait')} for your decision`,
  nothingHeld: 'No message waits for your decision.',
  openHeld: 'Open the queue',
  requests: (count, group) =>
    `${counted('en', count, 'request waits', 'requests wait')} for your answer: ${group}`,
  myGroups: 'My groups',
  noGroup: 'You are a member of no group at the moment.',
  animator: 'You run it',
  findGroup: 'Find a group',
  myLists: 'My lists',
  setLists: 'Set what I receive',
  noList: 'You are not subscribed to any list at the moment.',
  listCount: count => counted('en', count, 'list', 'lists'),
  archive: 'Archive',
  archiveOf: list => `Archive of the list ${list}`,
};
