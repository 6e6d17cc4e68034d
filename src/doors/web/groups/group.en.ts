import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './group.fr.js';

export const en: typeof fr = {
  axApproved: 'Approved by the AX',
  isPrivate: 'Private: only its members see this page',
  animatedBy: 'Run by',
  noAnimator: 'Nobody runs this group at the moment.',
  contact: 'Write to those who run it',
  members: 'Members',
  memberCount: count => counted('en', count, 'member', 'members'),
  region: 'Region',
  subjects: 'Subjects',
  joiningTitle: 'Joining',
  joining: {
    open: 'anyone can join, at once',
    asked: 'on request, its animators answer',
    invited: 'by invitation from its animators',
  },
  join: 'Join this group',
  ask: 'Ask to join',
  askPrefilled: 'One becomes a member by invitation from its animators.',
  requestWaits: since => `Your request of ${since} waits for the animators’ answer.`,
  withdraw: 'Withdraw my request',
  memberSince: since => `You have been a member since ${since}.`,
  animatorSince: since => `You run this group; you have been a member since ${since}.`,
  subscribedTo: (mine, all) =>
    mine === 0
      ? 'You receive none of its lists.'
      : `You receive ${mine} of its ${counted('en', all, 'list', 'lists')}.`,
  myLists: 'Set my lists',
  leave: 'Leave this group…',
  requests: count => `${counted('en', count, 'request waits', 'requests wait')} for your answer`,
  listsTitle: 'Its lists',
  noList: 'This group has no list yet.',
  noListOpen: 'This group has no open list.',
  policy: {
    members: 'Subscribers post freely',
    'members-and-known': 'Subscribers and people of the directory post freely',
    open: 'Anyone may post',
    moderated: 'Each message is read before it is distributed',
    'newcomers-moderated': 'Subscribers post freely, newcomers are read first',
    'animators-only': 'Only the animators post',
  },
  policyUnknown: 'Its rules are on its page',
  archive: {
    public: 'its archive is open to all',
    subscribers: 'its archive is open to subscribers',
    moderators: 'its archive is for moderators only',
  },
  both: (policy, archive) => `${policy}; ${archive}.`,
  subscribed: 'You receive it',
  closed: 'Closed',
  feed: 'Follow its announcements (Atom)',
  done: {
    joined: 'You are a member of this group. Subscribe to its lists below.',
    asked: 'Your request has left. You will hear of the animators’ answer.',
    withdrawn: 'Your request is withdrawn.',
    'already-member': 'You are a member of this group already.',
    'already-asked': 'Your request waits for the animators’ answer already.',
    decided: 'This request had been answered already.',
  },
};
