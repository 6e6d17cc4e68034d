import type { fr } from './join.fr.js';

export const en: typeof fr = {
  title: group => `Join ${group}`,
  back: 'Back to the group',
  leadOpen: 'This group is open to all: you become a member at once.',
  leadAsked: 'Its animators read each request and answer it. Tell them in a few words who you are.',
  strangerLead:
    'Without an account: give your address, and confirm from the mail you receive there. That click makes your account, without a password.',
  haveAccount: 'You have an account already?',
  signIn: 'Sign in',
  reason: 'Why would you like to join?',
  reasonHint: 'Only the animators of the group will read it.',
  name: 'Your name',
  address: 'Your mail address',
  addressHint: 'It will be shown to the animators of the group alone.',
  ask: 'Send my request',
  join: 'Join this group',
  wrong: {
    reason: 'Write a few words, 2,000 characters at most.',
    name: 'Write your name, 200 characters at most, none of them invisible.',
    address: 'This address is incomplete or will not do.',
  },
  limited:
    'You have made many requests in a short time. The animators have the earlier ones; try again in a few days.',
  limitedNetwork: 'Many requests have just been made. Try again in an hour.',
  sentTitle: 'Look at your mail',
  sent: address =>
    `A mail is leaving for ${address}. Open the link in it and confirm: your request is then passed on.`,
  sentHint: 'Nothing came? Look among the junk mail. Only one mail a day leaves for one group.',
  confirmTitle: group => `Confirm your request: ${group}`,
  confirmText: address =>
    `You ask to join this group with the address ${address}. One last gesture, and your request is passed on.`,
  confirm: 'Confirm my request',
  confirmedTitle: {
    joined: 'You are a member',
    asked: 'Your request is passed on',
    'already-member': 'You are a member already',
    'already-asked': 'Your request waits already',
    'reason-missing': 'Your request has not left',
    'invited-only': 'This group takes no more requests',
    limited: 'Your request has not left',
  },
  confirmedText: {
    joined: 'Welcome! Sign in with your address to choose the lists you want to receive.',
    asked: 'You will hear by mail of the animators’ answer.',
    'already-member': 'There is nothing to do: sign in to set your lists.',
    'already-asked': 'You will hear by mail of the animators’ answer.',
    'reason-missing': 'The group now asks for a reason: make your request again.',
    'invited-only': 'One now becomes a member by invitation from its animators.',
    limited: 'You have made many requests in a short time. Try again in a few days.',
  },
  seeGroup: 'See the group',
  dead: {
    expired: 'This link is more than a week old. Make your request again on the group’s page.',
    used: 'This link has been used: your request is passed on.',
    unknown: 'This link is incomplete, or is not ours.',
  },
  deadTitle: 'This link is of no more use',
};
