import type { fr } from './identity.fr.js';

export const en: typeof fr = {
  claim: {
    subject: 'Confirm your address',
    text: name => [
      `${name}, you added this address to your Vigie account.`,
      'Open the link where you are signed in, and confirm: it is good for a day, once. If it was not you, do nothing: without this link, the address is nobody’s.',
    ],
    action: 'Confirm this address',
    footer: 'You receive this message because this address was added to an account of Vigie.',
  },
  changed: {
    subject: 'The addresses of your account have changed',
    text: {
      added: address => `The address ${address} is now part of your Vigie account.`,
      preferred: address => `Your mail now goes to ${address}, except for lists where you chose another one.`,
      removed: address => `The address ${address} is no longer part of your Vigie account.`,
      merged: address =>
        `Your two accounts are one now: that of the address ${address} has joined it, with its subscriptions.`,
    },
    sessions: 'All other browsers have been signed out.',
    notYou: contact => `If it was not you, write to ${contact} at once.`,
    action: 'See my addresses',
    footer: 'You receive this message because this address is that of an account of Vigie.',
  },
  farewell: {
    subject: 'Your account is deleted',
    text: name => [
      `${name}, your Vigie account is no more.`,
      'Your subscriptions have ended, your addresses are erased, and the messages you wrote stay without your name.',
      'We keep only a fingerprint of your addresses, so that nobody adds you again. You may come back whenever you like: subscribing to a list is enough.',
    ],
    contact: contact =>
      `If it was not you, write to ${contact}. A message already on its way may still arrive.`,
    footer: 'This is the last message you get from Vigie.',
  },
};
