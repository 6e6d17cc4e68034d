import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './held.fr.js';

export const en: typeof fr = {
  identityHints: {
    proven: 'This message does come from this address.',
    unproven: 'Nothing vouches for this address, and nothing denies it.',
    contradicted: 'The domain of this address denies this message: it most likely comes from somebody else.',
  },
  recordIfTrue: record => `If it really is this person: ${record}`,
  person: name => `${name}, of the directory`,
  guest: name => `${name}, a guest, not of the directory`,
  stranger: 'unknown to the directory',
  subscribedSince: day => `subscribed to the list since ${day}`,
  notSubscribed: 'not subscribed to the list',
  memberSince: day => `member of the group since ${day}`,
  posts: counts => `on this list: ${counts}`,
  firstPost: 'first message on this list',
  outcomes: {
    distributed: count => counted('en', count, 'published', 'published'),
    held: count => counted('en', count, 'waiting', 'waiting'),
    rejected: count => counted('en', count, 'refused', 'refused'),
    discarded: count => counted('en', count, 'discarded', 'discarded'),
    steered: count => counted('en', count, 'handed over', 'handed over'),
  },

  claim: 'I am on it',
  claimHint: 'The other moderators will see it for an hour.',
  claimedByYou: time => `You are on it, until ${time}.`,
  claimed: (name, time) => `${name} is on it, until ${time}.`,
  expired: 'This link is no longer valid: nothing was decided. You can decide here.',
  claimedFirst: 'Somebody else is on it already.',
  somebody: 'Somebody else',
  release: 'I am no longer on it',

  notes: 'Notes among moderators',
  notesHint: 'The author never reads them.',
  notesCount: count => counted('en', count, 'note', 'notes'),
  noteBy: name => `${name},`,
  formerModerator: 'Somebody who has left',
  note: 'Your note',
  addNote: 'Add the note',
  noteTroubles: {
    empty: 'Write something.',
    'too-long': 'This note is too long: 2,000 characters at most. Make it shorter.',
    full: 'There are too many notes on this message: talk elsewhere.',
  },

  alreadyDecided: before => `Your decision changed nothing: this message was ${before}.`,
  takenBack: by =>
    `Your decision changed nothing: the approval was already taken back by ${by}, and this message waits again.`,
  you: 'you',
  changed: 'This message has changed since you read it: read it again, your decision changed nothing.',
  useless: 'That would have no effect on this list: nothing was decided.',
  youWrote: 'What you had written',

  templates: 'Texts kept ready',
  refuseSilent:
    'The author does not know that the message waits, and will not read your reason. The other moderators will.',
  preview: 'See the mail',
  rarer: 'Ban, or report as spam',
  others: 'Other decisions',
  trust: 'Publish and trust',
  trustHint: 'Their next messages on this list will no longer wait.',
  ban: 'Ban from the list',
  banHint:
    'This message is discarded, and the next ones of this author on this list will be refused, until somebody removes them from the refused addresses. They may stay subscribed.',

  handOver: 'Hand over to another list',
  elsewhere: 'Hand over to a forum or a letter…',
  handOverHint:
    'This message leaves this list. The other one distributes, holds or refuses it by its own rules. Its author, if they know that it waits, will hear where it went.',
  handOverTo: 'Another list of yours',
  handOverName: 'The name of the list',
  noSuchList: 'No other list that you moderate has this name.',
  knownThere: list => `The list ${list} has had this very message already: it stays here.`,
  refusedThere: list => `The rules of the list ${list} refuse this message: it stays here.`,

  refusalTitle: 'The mail of the refusal',
  refusalLead: 'This is, word for word, what the author will receive. Nothing has left yet.',
  replyTitle: 'The mail to the author',
  replyLead:
    'This is, word for word, what the author will receive, whichever you decide. Nothing has left yet.',
  ifRefused: 'If you refuse this message',
  ifReturned: 'If you ask for a change',
  refusalNone: 'No mail will leave: the author does not know that the message waits.',
  refusalBack: 'Back to the message',
  refusalSubject: 'Subject',
  again: 'See the mail again',
};
