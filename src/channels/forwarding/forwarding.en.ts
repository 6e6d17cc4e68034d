import type { fr } from './forwarding.fr.js';

export const en: typeof fr = {
  held: {
    subject: 'Mail marked as spam waits for you',
    text: address =>
      `A message to ${address} was marked as spam. As you chose, it waits until you look at it: release it if it matters to you.`,
    kept: days => `If you do nothing, it will be deleted in ${days} days.`,
    action: 'See what waits',
    footer:
      'You get this mail, once a day at most, because you keep apart the spam of your lifetime address. You change that on the same page.',
  },
};
