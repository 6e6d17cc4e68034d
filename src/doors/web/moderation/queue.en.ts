import { counted, number } from '../../../foundation/i18n/format.js';
import type { fr } from './queue.fr.js';

export const en: typeof fr = {
  heading: 'Waiting messages',
  title: count => (count === 0 ? 'To moderate' : `(${number('en', count)}) To moderate`),
  waiting: (messages, requests) =>
    [
      ...(messages > 0 || requests === 0 ? [counted('en', messages, 'message', 'messages')] : []),
      ...(requests > 0 ? [counted('en', requests, 'request', 'requests')] : []),
    ].join(' and ') + ' to decide on, the oldest first.',
  empty: 'Nothing waits.',
  emptyHint: 'The lists you look after are up to date. A notice will tell you of the next held message.',
  noLists: 'You do not moderate any list.',
  noListsHint: 'Whoever moderates one finds here what waits for a decision.',
  nothingFound: 'Nothing that waits matches these filters.',
  nothingBehind: 'Nothing more is behind.',
  all: 'Show everything',
  first: '← To the beginning',
  more: 'More →',
  filters: 'Filter',
  filterKind: 'What',
  filterList: 'List',
  filterReason: 'Reason',
  filterAuthor: 'Author',
  filterWords: 'Words of the subject or the author',
  any: 'All',
  anyList: 'All',
  anyReason: 'All',
  anyAuthor: 'All',
  withCount: (label, count) => `${label} (${number('en', count)})`,
  kinds: { messages: 'Messages', requests: 'Requests' },
  authors: {
    known: 'Known to the directory',
    unknown: 'Unknown to the directory',
    contradicted: 'Identity contradicted',
  },
  age: minutes => {
    if (minutes < 1) return 'just now';
    if (minutes < 60) return `for ${counted('en', minutes, 'minute', 'minutes')}`;
    const hours = Math.floor(minutes / 60);
    return hours < 48
      ? `for ${counted('en', hours, 'hour', 'hours')}`
      : `for ${counted('en', Math.floor(hours / 24), 'day', 'days')}`;
  },
  noSubject: '(no subject)',
  noAuthor: 'unreadable author',
  noName: 'No name',
  identities: {
    proven: 'identity proven',
    unproven: 'identity unproven',
    contradicted: 'identity contradicted',
  },
  contradictedHint: 'this message most likely does not come from this address',
  person: name => `${name}, of the directory`,
  subscriber: 'subscriber of the list',
  notSubscriber: 'not a subscriber of the list',
  stranger: 'stranger',
  noPreview: 'No text to show here.',
  attachments: count => `${counted('en', count, 'attachment', 'attachments')}:`,
  why: 'Why it waits',
  claimed: name => `${name} is on it`,
  claimedByYou: 'You are on it',
  open: 'Decide here',
  answer: 'Answer here',
  readyTexts: 'Texts kept ready',
  readWhole: 'Read it all',
  approve: 'Publish',
  accept: 'Accept',
  reason: 'Reason for refusing',
  reasonHint: 'The author will read it word for word.',
  requestReasonHint: 'The person will read it word for word.',
  reject: 'Refuse and tell',
  discard: 'Discard without an answer',
  pick: title => `Pick: ${title}`,
  allShown: count => `Pick the ${number('en', count)} shown`,
  bulkTitle: 'Decide on what is ticked',
  bulkApprove: 'Publish or accept',
  bulkRefuse: 'Refuse…',
  bulkReasonHint: 'The same for all; each will read it word for word.',
  bulkReject: 'Refuse the ticked ones and tell',
  bulkDiscard: 'Discard',
  subscriptionRequest: 'Request to subscribe',
  membershipRequest: 'Request to join',
  notX: 'not X',
  noReason: 'Without a word.',
  leavingTitle: 'About to leave',
  approved: 'To be published',
  leavesIn: seconds => `leaves in ${counted('en', seconds, 'second', 'seconds')}`,
  undo: 'Take the publication back',
  troubles: {
    'nothing-picked': 'First tick a message or a request.',
    'too-many': 'A hundred at once at most: tick fewer.',
    'reason-required': 'Write a reason: the author is owed an answer.',
    'reason-too-long': 'This reason is too long: 5,000 characters at most. Make it shorter.',
  },
  done: {
    approve: count =>
      `Decided for ${counted('en', count, 'item', 'items')}: a message leaves within thirty seconds, a request is accepted.`,
    reject: count =>
      count === 1
        ? 'Refused, and the reason is sent.'
        : `${number('en', count)} refused, and the reason is sent to each.`,
    discard: count =>
      count === 1 ? 'Discarded without an answer.' : `${number('en', count)} discarded without an answer.`,
    undo: _count => 'The publication is taken back: the message waits again.',
  },
  toldTitle: (done, others) =>
    done === 0
      ? 'Nothing has changed'
      : `${counted('en', done, 'decision made', 'decisions made')}, ${number('en', others)} without effect`,
  told: {
    done: 'done',
    changed: 'has changed since you read it: read it again before you decide',
    'not-allowed': 'is not yours to decide on',
    unknown: 'is not there any more',
    'reason-too-long': 'the reason given to a request has two thousand characters at most',
    'answers-only': 'a request is accepted or refused',
  },
  toldColon: ': ',
  toldUnknown: 'One of what you ticked',
  somebody: 'somebody else',
  before: {
    approve: by => `already published by ${by}`,
    trust: by => `already published by ${by}`,
    release: _by => 'already published',
    reject: by => `already refused by ${by}`,
    discard: by => `already discarded by ${by}`,
    ban: by => `already discarded by ${by}, and its author banned`,
    spam: by => `already reported as spam by ${by}`,
    return: by => `already returned to its author by ${by}`,
    resubmit: _by => 'changed by its author',
    withdraw: _by => 'withdrawn by its author',
    'hand-over': by => `already handed over to another list by ${by}`,
    expire: _by => 'already refused, as nobody answered',
    undo: by => `publication taken back by ${by}`,
    accepted: by => `already accepted by ${by}`,
    refused: by => `already refused by ${by}`,
    withdrawn: _by => 'taken back by whoever made it',
  },
  unmoderated: {
    nobody: list => `Nobody can decide on the list ${list} any more.`,
    asleep: list =>
      `On the list ${list} a message has waited for over three days, and none of those who decide has come for ninety days.`,
  },
  nameSomebody: list => `Name somebody on ${list}`,
  moreUnmoderated: count => (count === 1 ? 'And another list.' : `And ${count} other lists.`),
  rhythm: 'Choose when I am told of what waits',
  keysTitle: 'By keyboard',
  keys: [
    ['j', 'next'],
    ['k', 'previous'],
    ['x', 'tick'],
    ['Enter', 'open or close'],
    ['a', 'publish or accept'],
    ['r', 'refuse: write the reason'],
  ],
};
