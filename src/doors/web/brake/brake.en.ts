import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './brake.fr.js';

export const en: typeof fr = {
  title: 'Emergency brake',
  what: 'Pulled, it holds everything: each post waits for a moderator, until the hour you say. For a storm of answers to all, for instance.',
  on: 'It is on until',
  since: 'Since',
  by: name => `by ${name}`,
  bySomebody: 'by hand',
  itself: 'by itself',
  causes: {
    storm: 'Too many posts had left within a few minutes.',
    cascade: 'Several subscribers were asking all others to be taken off.',
    hand: 'It was pulled by hand.',
  },
  afterwards: 'After that, the list goes on as before.',
  releasing:
    'Releasing it publishes nothing: what waits still waits for its moderator. Only posts that come after pass as usual.',
  hours: 'For how many hours',
  hoursHint: 'From 1 to 72. You may release it earlier.',
  pull: 'Pull the brake',
  release: 'Release the brake',
  troubles: {
    hours: 'A number of hours, from 1 to 72.',
    already: 'The brake was on already: nothing has changed.',
    off: 'The brake was off already: nothing has changed.',
  },
  done: {
    'brake-pulled': 'The brake is on: each new post waits for a moderator.',
    'brake-released': 'The brake is off. What waited still waits for a moderator.',
  },
  queue: list => `The emergency brake of ${list} is on until`,
  queueWays: 'See or release',
  queueMore: count => `and ${counted('en', count, 'other list', 'other lists')}.`,
};
