import { counted } from '../../foundation/i18n/format.js';
import type { UnmoderatedWords } from './unmoderated.fr.js';

export const unmoderatedEn: UnmoderatedWords = {
  subject: count =>
    count === 1
      ? 'A list has no moderator any more'
      : `${counted('en', count, 'list', 'lists')} have no moderator any more`,
  lead: 'Messages that wait on these lists may be read by nobody. Name somebody who decides, or decide yourself.',
  nobody: 'Of those named on the list nobody can decide any more.',
  asleep: 'A message has waited for over three days, and none of those who decide has come for ninety days.',
  name: 'Name somebody',
  others: count => `And ${counted('en', count, 'other list', 'other lists')}.`,
  queue: 'See what waits',
  footer:
    'You receive this message because you run the group of these lists, or because you are an operator. The next one about the same list will not leave before a week has passed.',
};
