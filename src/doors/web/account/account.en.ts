import type { fr } from './account.fr.js';

export const en: typeof fr = {
  again: {
    title: 'Sign in again',
    why: 'What would give your account to somebody else asks for a sign-in less than an hour old: a browser left open is not enough.',
    send: 'Send me a sign-in link',
  },
};
