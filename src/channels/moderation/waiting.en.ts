import { counted } from '../../foundation/i18n/format.js';
import type { WaitingWords } from './waiting.fr.js';

export const waitingEn: WaitingWords = {
  subject: count =>
    count === 1
      ? 'A message waits for your decision'
      : `${counted('en', count, 'message', 'messages')} wait for your decision`,
  lead: count =>
    count === 1
      ? 'A message waits for your decision.'
      : `${counted('en', count, 'message', 'messages')} wait for your decision, the oldest first.`,
  noSubject: '(no subject)',
  from: (author, list) => `From ${author}, on the list ${list}`,
  since: moment => `Waiting since ${moment}`,
  why: reasons => `Why it waits: ${reasons.join(' ')}`,
  decide: 'Read and decide',
  byMail: 'Decide by mail',
  howToAnswer:
    'You may decide by writing to the address of a message: “OK” to publish it, “NO” followed by the reason to refuse it, “DISCARD” to discard it without a word to its author.',
  others: count =>
    count === 1
      ? 'And another one, in the queue.'
      : `And ${counted('en', count, 'other', 'others')}, in the queue.`,
  requests: count =>
    count === 1
      ? 'A request to subscribe or to join waits in the queue, too.'
      : `${counted('en', count, 'request', 'requests')} to subscribe or to join wait in the queue, too.`,
  queue: 'Open the queue',
  footer: settings =>
    `You receive this message because you decide on what waits on these lists, or because nobody there has decided for several days. Opening a link decides nothing. To choose when we tell you: ${settings}`,
};
