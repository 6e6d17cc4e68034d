import { counted, number } from '../../../foundation/i18n/format.js';
import type { fr } from './statistics.fr.js';

export const en: typeof fr = {
  title: 'Statistics',
  intro: 'The last twelve months, the current one included.',
  membersTitle: 'Members',
  membersDesc: (from, to, months) =>
    `In ${number('en', months)} months the number of members went from ${number('en', from)} to ${number('en', to)}.`,
  memberCount: count => counted('en', count, 'member', 'members'),
  postsTitle: 'Messages a month',
  postsDesc: (posts, held) =>
    `${counted('en', posts, 'message', 'messages')} on the lists of the group, of which ${counted('en', held, 'was', 'were')} read first by a moderator.`,
  noPosts: 'No message on the lists of the group in the last twelve months.',
  posted: 'Messages',
  held: 'Held',
  free: 'Published at once',
  month: 'Month',
  count: 'Number',
  share: 'Share held',
  figures: 'The figures',
  listsTitle: 'List by list',
  list: 'List',
  decision: 'Time to a decision',
  decisionHint: 'Half of the messages held were decided on in less time than this.',
  allLists: 'All lists',
  percent: share => `${number('en', Math.round(share * 100))}%`,
  none: '–',
  noList: 'This group has no list yet.',
  minutes: count => counted('en', count, 'minute', 'minutes'),
  hours: count => counted('en', count, 'hour', 'hours'),
  days: count => counted('en', count, 'day', 'days'),
};
