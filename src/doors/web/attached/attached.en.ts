import type { fr } from './attached.fr.js';

export const en: typeof fr = {
  title: 'Attachment',
  kicker: list => `Attached to a message of ${list}`,
  size: 'Size',
  until: 'This link is good until',
  download: 'Download',
  hint: 'The file is saved, and never opens here. Open only what you expect.',
  message: 'Read the message',
  forSubscribers: list =>
    `This file was sent to the subscribers of ${list}. Give the address at which you receive the list: if it is subscribed, a link to the file goes there at once.`,
  address: 'Your e-mail address',
  addressHint: 'The one at which you receive the list.',
  badAddress: 'This address is not complete: an @ or its end may be missing.',
  send: 'Get the file',
  signIn: 'Or sign in',
  sentTitle: 'Look at your mail',
  sentText:
    'If this address is subscribed to the list, a link to the file is on its way. It is good for a day.',
  sentHelp: 'Nothing there? Look among the junk, or try another of your addresses.',
  goneTitle: 'This file is no longer here',
  gone: 'A link is good for 90 days, and ends with its message. This one is over, or was cut on its way.',
  goneHint: 'Whoever may read the list’s archive still finds the message and its attachments there.',
  notice: {
    subject: name => `Your attachment: ${name}`,
    text: (name, size, list) => [
      `Here is the link to “${name}” (${size}), attached to a message of ${list}. It is good for a day.`,
      'It is yours: whoever has it can take the file.',
    ],
    action: 'Download',
    footer: list =>
      `You receive this message because this address, which is subscribed to ${list}, was given on the page of that attachment.`,
  },
};
