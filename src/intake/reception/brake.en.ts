import { counted } from '../../foundation/i18n/format.js';
import type { BrakeWords } from './brake.fr.js';

export const brakeEn: BrakeWords = {
  subject: list => `The emergency brake of the list ${list} is on`,
  storm: (address, posts, minutes) =>
    `The list ${address} distributed ${counted('en', posts, 'message', 'messages')} in ${minutes} minutes: subscribers are probably replying to all.`,
  cascade: (address, authors, minutes) =>
    `Within ${minutes} minutes, ${counted('en', authors, 'subscriber', 'subscribers')} of the list ${address} asked all the others to be taken off it.`,
  waits: until =>
    `The emergency brake pulled itself. Until ${until} nothing more is distributed: each message waits for the moderators, who may publish, refuse or discard it.`,
  afterwards:
    'After that the list goes on as before, and there is nothing for you to do. You may also release the brake right away: one button on the page of the list does it.',
  see: 'See the list and release the brake',
  footer: address =>
    `You receive this message because you look after the list ${address}. How many messages pull the brake, and for how long, is chosen in its settings.`,
};
