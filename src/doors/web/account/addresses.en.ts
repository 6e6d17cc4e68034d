import type { fr } from './addresses.fr.js';

export const en: typeof fr = {
  title: 'My addresses',
  lead: 'You are one person under all your addresses: write from any of them, sign in with any of them.',
  preferred: 'preferred',
  preferredHint: 'Your mail goes there, except for lists where you chose another one.',
  prefer: 'Prefer',
  preferLabel: address => `Prefer ${address}`,
  remove: 'Remove',
  removeLabel: address => `Remove ${address}`,
  addTitle: 'Add an address',
  address: 'New address',
  addressHint:
    'We send it a link: open it here, where you are signed in. The subscriptions of that address become yours.',
  add: 'Send the link',
  errors: {
    'bad-address': 'This address is incomplete: an @ or its end may be missing.',
    'own-already': 'This address is yours already.',
    'too-many': 'You asked for many links today: try again tomorrow.',
  },
  done: {
    asked: 'A link is on its way to that address. It is good for a day, once.',
    added: 'The address is yours. Your other browsers have been signed out.',
    preferred: 'Your mail now goes to this address. Your other browsers have been signed out.',
    removed: 'The address is removed. Your other browsers have been signed out.',
    'not-there': 'That address was no longer part of your account.',
    'preferred-stays': 'The preferred address can’t be removed: prefer another one first.',
    merged: 'Your two accounts are one now: everything is here.',
    proposed:
      'Noted: those in charge of the site will look at your two accounts, and you will get a message.',
  },
  confirm: {
    title: address => `Add ${address}?`,
    text: 'One last gesture: this way nobody can add your address to their account. Your other browsers will be signed out.',
    button: 'Add this address',
    otherTitle: 'Bring two accounts together?',
    other: (address, name) =>
      `The address ${address} belongs to another account, in the name of ${name}. You read its mail: is it you, under two addresses?`,
    otherWhat: 'Together, your two accounts are one, for good:',
    otherFacts: [
      'subscriptions, groups and rights of both are kept, once for each list;',
      'each subscription still arrives where it did;',
      'history, decisions and measures in force stay;',
      'all your browsers are signed out, except this one.',
    ],
    otherButton: 'Bring both together',
    operator:
      'Both accounts are in the directory: those in charge of the site check before they bring them together.',
    operatorButton: 'Propose it',
    notYoursTitle: 'This link belongs to another account',
    notYours:
      'You are signed in, but not as who asked for this address. Sign in to that account, then open the link again.',
    deadTitle: 'This link is no use any more',
    dead: {
      expired: 'This link has expired: it was good for a day.',
      used: 'This link has already been used.',
      unknown: 'This is not the right link, or it was cut on its way.',
    },
    back: 'See my addresses',
  },
};
