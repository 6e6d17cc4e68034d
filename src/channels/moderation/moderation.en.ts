import type { ModerationWords } from './moderation.fr.js';

export const en: ModerationWords = {
  waitsSubject: (list, subject) => `To moderate on ${list}: ${subject}`,
  waits: (author, list) => `A message from ${author} waits for your decision on the list ${list}.`,
  waitsAgain: (author, list) =>
    `${author} changed the message that was returned to them: it waits for your decision again on the list ${list}.`,
  why: reasons => `Why it waits: ${reasons.join(' ')}`,
  subjectLine: subject => `Subject: ${subject}`,
  noText: 'This message has no text we can show; the page shows its header.',
  identities: {
    proven: 'The address of its author is proven.',
    unproven: 'Nothing proves the address of its author, and nothing denies it.',
    contradicted: 'Beware: the domain of its author denies this message, which is probably somebody else’s.',
  },
  size: size => `Size: ${size}, no attachment.`,
  sizeAndAttachments: (size, names) => `Size: ${size}. Attachments: ${names}.`,
  howToAnswer: canTrust =>
    `Answer this mail to decide: “OK” to publish it, “NO” and the reason to refuse it, “DISCARD” to drop it without a word to its author${canTrust ? ', “TRUST” to publish it and hold this author no more' : ''}. Or decide on the page:`,
  decide: 'Read and decide',
  moderatorFooter: (list, rhythm) =>
    `You receive this message because you moderate the list ${list}. Opening a link decides nothing. To choose when we tell you: ${rhythm}`,

  heldSubject: subject => `Your message waits for a moderator: ${subject}`,
  held: list => `Your message has arrived on the list ${list}. It is not lost: a moderator will read it.`,
  whatNext:
    'You will hear from us if it is published or refused. Until then there is nothing to do; but you can still withdraw it.',
  follow: 'Follow or withdraw it',
  authorFooter: list =>
    `You get this message because you wrote to the list ${list}. If that was not you, ignore it.`,

  approvedSubject: subject => `Your message is published: ${subject}`,
  approved: list => `A moderator of the list ${list} published your message: it is on its way.`,
  readIt: 'Read it in the archive',
  rejectedSubject: subject => `Your message was not published: ${subject}`,
  rejected: list =>
    `A moderator of the list ${list} has read your message and does not publish it. Here is their answer:`,
  rejectedNext: owner =>
    `You can change your text and send it again, or write to those in charge of the list: ${owner}.`,
  returnedSubject: subject => `Your message needs a change: ${subject}`,
  returned: list =>
    `A moderator of the list ${list} has read your message and asks you to change it before it is published. This is what they write:`,
  returnedNext:
    'Open the page of your message to change it and send it back, or to withdraw it. It waits until you do.',
  correct: 'Change or withdraw it',
  handedOverSubject: subject => `Your message was handed over to another list: ${subject}`,
  handedOver: (list, other) =>
    `A moderator of the list ${list} has read your message, and handed it over to the list ${other}, where it fits better.`,
  distributedThere: other => `It has just been published on ${other}. You need do nothing.`,
  waitsThere: other => `It now waits for a moderator of ${other} to read it. You need do nothing.`,
  refusedSubject: subject => `Your message was not accepted: ${subject}`,
  refused: list => `The list ${list} did not accept your message.`,
};
