import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './trace.fr.js';

export const en: typeof fr = {
  title: 'Where is this message?',
  leadOperator:
    'Search by Message-ID or by address: the whole way, from reception to the answer for each recipient.',
  leadPerson: 'Search for a message of yours, by its Message-ID or by your address.',
  query: 'Message-ID or address',
  search: 'Search',
  nothing: 'No message found.',
  nothingHint:
    'A message refused while connecting never came in here: its sender was told by their own server.',
  received: 'Received',
  outcome: 'Outcome',
  outcomes: {
    distributed: 'distributed',
    held: 'held for a moderator',
    rejected: 'refused',
    discarded: 'discarded',
    steered: 'led to another channel',
  },
  memberMail: 'Mail to a member',
  forwarded: {
    forwarded: 'forwarded',
    held: 'kept apart as spam',
    released: 'released by its reader',
    discarded: 'discarded',
    dropped: 'dropped as spam, as its reader chose',
  },
  returns: 'Bounces passed on to its sender',
  command: 'command by mail',
  author: 'Author',
  identities: { proven: 'proven', unproven: 'not proven', contradicted: 'denied by its domain' },
  done: 'What was done',
  notObeyed: 'nothing: written by a program, or in the name of somebody else',
  reasons: 'Reasons',
  copies: 'Copies',
  copiesTitle: 'The copies one by one',
  balance: total => `${counted('en', total, 'copy', 'copies')} in all`,
  allCopies: 'See each copy',
  messageId: 'Message-ID',
  noSubject: '(no subject)',
  columns: {
    address: 'Recipient',
    state: 'State',
    reply: 'The relay’s answer',
    attempts: 'Tries',
    at: 'Answered',
  },
  replacedBy: 'gets the copy of another list',
  back: 'Where is this message?',
};
