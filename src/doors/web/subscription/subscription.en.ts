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
  waysOn: { me: 'My lists', signIn: 'Sign in', groups: 'All groups' },
  confirmations: {
    subscribe: {
      title: list => `Subscribe to ${list}?`,
      text: 'One last gesture: this way nobody can subscribe you in your place.',
      button: 'Confirm',
    },
    unsubscribe: {
      title: list => `Leave the list ${list}?`,
      text: 'One last gesture: this way nobody can unsubscribe you in your place.',
      button: 'Leave this list',
    },
    pause: {
      title: list => `Pause ${list}?`,
      text: 'You stay subscribed; no message comes until you resume.',
      button: 'Pause the list',
    },
    resume: {
      title: list => `Receive ${list} again?`,
      text: 'Each message of the list will come to you again.',
      button: 'Receive it again',
    },
  },
  confirmed: {
    subscribed: {
      title: 'Welcome',
      text: list =>
        `You are subscribed to ${list}. To leave, the “Unsubscribe” button of your mail program is enough.`,
    },
    requested: {
      title: 'Confirmed',
      text: list =>
        `Those in charge of ${list} choose its subscribers. Your request waits for them, and their answer will come by mail.`,
    },
    closed: {
      title: 'This list takes no more subscribers',
      text: list => `Only those in charge bring people into ${list}. To talk to them, write to`,
    },
    unsubscribed: {
      title: 'Done',
      text: list =>
        `You will get no more messages from ${list}. One that is already on its way may still arrive.`,
    },
    paused: {
      title: 'Done',
      text: list => `The list ${list} will not write to you until you resume. You stay subscribed.`,
    },
    resumed: { title: 'Done', text: list => `You receive each message of ${list} again.` },
  },
  accountHint:
    'Your address is your account, too. Without a password, you see your lists there, pause them, change your address.',
  signIn: 'Sign in',
  seeList: 'The page of the list',
  deadConfirmationTitle: 'This link is no use any more',
  deadConfirmation:
    'It has been used already, or it has expired. If you are subscribed, there is nothing to do; if not, ask for the subscription again.',
};
