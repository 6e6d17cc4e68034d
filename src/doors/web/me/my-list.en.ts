import type { fr } from './my-list.fr.js';

export const en: typeof fr = {
  title: list => `Set the list ${list}`,
  back: 'My groups and lists',
  mode: 'You receive',
  each: 'Each message, as soon as it leaves',
  paused: 'Nothing: paused',
  pausedHint: 'You stay subscribed. Without a date: until you resume.',
  until: 'Until',
  untilWrong: 'Choose a day to come, within two years.',
  address: 'At which address',
  preferred: address => `${address} (preferred; it follows when you change it)`,
  addressWrong: 'Choose one of your addresses.',
  modeWrong: 'Choose how to receive it.',
  own: 'Receive my own messages too',
  save: 'Save',
  leaveTitle: 'No longer receive this list',
  leaveText: 'You will receive nothing more of it. You can subscribe again on its page.',
  leaveByRule: 'The rule of this list names you. If you leave it, the rule will not bring you back.',
  leave: 'Unsubscribe me',
  seeList: 'See the list and its archive',
};
