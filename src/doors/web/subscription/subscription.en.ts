import type { fr } from './subscription.fr.js';

export const en: typeof fr = {
  leaveTitle: list => `Leave the list ${list}?`,
  leaveText: address =>
    `No message of this list will go to ${address} any more. Your other subscriptions stay as they are.`,
  leave: 'Leave this list',
  leftTitle: 'Done',
  left: list =>
    `You will get no more messages from ${list}. One that is already on its way may still arrive.`,
  alreadyLeft: list => `You are not subscribed to ${list} any more. There is nothing to do.`,
  changedMind: 'Changed your mind? Write to those in charge of the list, at',
  deadTitle: 'This link leads to no subscription',
  dead: 'It may have been cut on its way. Use the “Unsubscribe” button of a newer message, or write to those in charge of the list: their address is on its page.',
  confirmTitle: list => `Subscribe to ${list}?`,
  confirmText: 'One last gesture: this way nobody can subscribe you in your place.',
  confirm: 'Confirm',
  confirmedTitle: 'Welcome',
  confirmed: list =>
    `You are subscribed to ${list}. To leave, the “Unsubscribe” button of your mail program is enough.`,
  deadConfirmationTitle: 'This link is no use any more',
  deadConfirmation:
    'It has been used already, or it has expired. If you are subscribed, there is nothing to do; if not, ask for the subscription again.',
};
