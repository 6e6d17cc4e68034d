import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './sessions.fr.js';

export const en: typeof fr = {
  title: 'My sessions',
  lead: 'The browsers where you are signed in. Each stays so for ninety days after its last visit.',
  browser: (browser, system) =>
    browser === null ? (system ?? 'Another program') : system === null ? browser : `${browser} on ${system}`,
  here: 'this browser',
  opened: 'Signed in on',
  seen: 'Seen on',
  end: 'Sign out',
  endLabel: browser => `Sign out: ${browser}`,
  othersTitle: 'In doubt?',
  others: count =>
    `Sign out ${counted('en', count, 'other browser', 'other browsers')} at once: only this one stays signed in.`,
  endOthers: 'Sign out all others',
  alone: 'You are signed in nowhere else.',
  done: {
    ended: 'That browser is signed out.',
    'not-there': 'That browser was signed out already.',
    'others-ended': 'All other browsers are signed out.',
  },
};
