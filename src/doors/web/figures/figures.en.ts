import { counted, number } from '../../../foundation/i18n/format.js';
import type { fr } from './figures.fr.js';

export const en: typeof fr = {
  title: 'Public figures',
  lead: 'What Vigie steered, where it went, and the thresholds that decide. No names, no addresses.',
  sumUp: (announcements, avoided) =>
    announcements === 0
      ? 'No announcement was steered in twelve months.'
      : `In twelve months, ${counted('en', announcements, 'announcement steered', 'announcements steered')}: ${counted('en', avoided, 'mail avoided', 'mails avoided')}, as many times that somebody was not interrupted.`,
  hours: (hours, seconds) =>
    `At ${counted('en', seconds, 'second', 'seconds')} of reading each, that is ${counted('en', hours, 'hour', 'hours')} given back to the community.`,
  announcements: 'Announcements steered',
  announcementsDesc: total =>
    `By month, over twelve months: ${counted('en', total, 'announcement', 'announcements')} in all.`,
  avoided: 'Mails avoided',
  avoidedDesc: total => `By month, over twelve months: ${number('en', total)} in all.`,
  table: 'Month by month',
  month: 'Month',
  asked: 'Asked first',
  went: 'Where they went',
  wentNowhere: 'Nowhere yet.',
  channels: {
    'group-list': 'on a group’s list',
    'forum-ads': 'in the small ads',
    'forum-discussion': 'in a discussion forum',
    'monthly-letter': 'in the monthly letter',
    'ax-letter': 'in the AX letter',
    review: 'looked at by the ethics team',
    dropped: 'dropped by their author',
  },
  exceptional: 'Exceptional messages',
  exceptionalCount: count =>
    count === 0
      ? 'No exceptional message ever left.'
      : `${counted('en', count, 'exceptional message', 'exceptional messages')} since the beginning, at most one in any twelve months.`,
  register: 'The public register',
  thresholds: 'The thresholds in force',
  thresholdsLead: 'The board changes them on one page, with a reason that everybody reads here.',
  changes: 'Their changes',
  noChange: 'The thresholds never changed.',
  from: (label, before, after) => `${label}: ${before} → ${after}`,
  channelsPage: 'Announce something: the proper channels',
};
