import type { UnansweredWords } from './unanswered.fr.js';

export const unansweredEn: UnansweredWords = {
  expiredSubject: subject => `Your message was not published: ${subject}`,
  expired: (list, days) =>
    `Nobody decided within ${days} days on your message to the list ${list}: it is not published. That is no judgement on what you wrote.`,
  again: owner => `You may send it again, or first write to those who look after the list: ${owner}.`,
  notChanged: (list, days) =>
    `A moderator of the list ${list} had asked you to change your message. ${days} days have passed without it coming back: it is not published.`,
  approvedSubject: subject => `Your message is published: ${subject}`,
  approved: (list, days) =>
    `Nobody had decided within ${days} days on your message to the list ${list}. As the list knows you, it has left.`,
  readIt: 'Read it in the archive',
  footer: list =>
    `You receive this message because you wrote to the list ${list}. If it was not you, ignore it.`,
};
