import type { fr } from './sign-in.fr.js';

export const en: typeof fr = {
  title: 'Sign in',
  lead: 'No password: we send you a link, good for a quarter of an hour.',
  address: 'Your mail address',
  addressHint: 'The one of a subscription of yours, or another that the community knows.',
  badAddress: 'This address is incomplete: an @ or its end may be missing.',
  send: 'Send me the link',
  toContinue: 'Sign in to read this page.',
  sentTitle: 'Look at your mail',
  sentText:
    'If the community knows this address, a sign-in link is on its way. It is good for a quarter of an hour, once.',
  sentHelp: 'Nothing there? Check your junk folder, or try another of your addresses.',
  sentOutbox: 'Demonstration: that mail can be read among the outgoing mail.',
  enterTitle: 'Enter Vigie',
  enterText: 'One last gesture, so that robots that follow links do not sign in for you.',
  enter: 'Enter',
  dead: {
    expired: 'This link has expired: it was good for a quarter of an hour.',
    used: 'This link has already been used.',
    unknown: 'This is not the right link, or it was cut on its way.',
  },
  deadTitle: 'This link is no use any more',
  another: 'Ask for another link',
  suspendedTitle: 'Your access is suspended',
  suspended:
    'A measure in force suspends your access to the site. The decision you received says why, until when, and how to appeal.',
  oidc: {
    button: 'Sign in with your alumni account',
    or: 'or by a link',
    title: 'You are not signed in',
    byMail: 'Sign in by a link',
    troubles: {
      unknown: address =>
        `You are signed in over there, but the address ${address} is nobody’s here. No account was made. Try a link to another of your addresses; subscribe to a list, and you will have an account.`,
      unverified: address =>
        `Your account has the address ${address}, but it is not verified there. Verify it there, or get a sign-in link.`,
      'no-address': () => 'Your account gives us no mail address: we don’t know who you are.',
      failed: () => 'The sign-in was refused, or it took too long. Try again, or get a link.',
      unreachable: () => 'The sign-in service does not answer. Get a link instead, or try again later.',
    },
  },
  notice: {
    subject: 'Your sign-in link for Vigie',
    text: [
      'You asked to sign in to Vigie. The link below is good for a quarter of an hour, once.',
      'If it was not you, do nothing: without this link, nobody gets in.',
    ],
    action: 'Sign in',
    footer: 'You receive this message because this address was entered on the sign-in page of Vigie.',
  },
};
