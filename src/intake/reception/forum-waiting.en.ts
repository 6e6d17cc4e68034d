import { counted } from '../../foundation/i18n/format.js';
import type { ForumWaitingWords } from './forum-waiting.fr.js';

export const en: ForumWaitingWords = {
  subject: count => `Forums: ${counted('en', count, 'message waits', 'messages wait')} for your decision`,
  again: count =>
    `Reminder of the forums: ${counted('en', count, 'message still waits', 'messages still wait')} for your decision`,
  since: moment => `Nobody has decided on it since ${moment}.`,
  lead: 'What waits in the forums you look after:',
  line: (forum, author) => `${forum}, by ${author}`,
  former: 'a former member',
  waits: 'Waits to be read before it appears.',
  reported: count => `${counted('en', count, 'report', 'reports')}:`,
  hidden: 'Hidden until you decide.',
  decide: 'Decide:',
  others: count => `And ${counted('en', count, 'other message', 'other messages')}, in the queue.`,
  queue: 'See what waits',
  footer: url => `You get this mail because you moderate forums. You choose how often: ${url}`,
};
