import type { Language } from '../../foundation/i18n/language.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { en } from './addition-words.en.js';
import { type AdditionWords, fr } from './addition-words.fr.js';
import type { Target } from './target.js';

const words: Readonly<Record<Language, AdditionWords>> = { fr, en };

export interface Addressee {
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

/** What somebody is invited or added to: `name` is a group's name or a list's address. */
export interface NamedTarget {
  readonly kind: Target['kind'];
  readonly name: string;
}

/** @param inviter their name; empty when the account is no more */
export function invitationNotice(to: Addressee, target: NamedTarget, inviter: string, url: string): Notice {
  const say = words[to.language];
  const isGroup = target.kind === 'group';
  return {
    ...opening(to),
    subject: isGroup ? say.groupInvitedSubject(inviter, target.name) : say.listInvitedSubject(target.name),
    paragraphs: [
      isGroup ? say.groupInvited(inviter, target.name) : say.listInvited(inviter, target.name),
      say.silence,
    ],
    action: { label: say.answerInvitation, url },
    footer: say.invitedFooter(to.address),
  };
}

/** Nobody is added in silence: who did it, why they thought they might, and the way out. @param reason empty while it is held */
export function addedNotice(
  to: Addressee,
  target: NamedTarget,
  { adder, reason, url }: { adder: string; reason: string; url: string },
): Notice {
  const say = words[to.language];
  const isGroup = target.kind === 'group';
  return {
    ...opening(to),
    subject: isGroup ? say.groupAddedSubject(target.name) : say.listAddedSubject(target.name),
    paragraphs: [
      isGroup ? say.groupAdded(adder, target.name) : say.listAdded(adder, target.name),
      reason === '' ? say.leaveAtOnce : say.theirReason,
    ],
    ...(reason === '' ? {} : { quote: reason, afterQuote: say.leaveAtOnce }),
    action: { label: say.leave, url },
    footer: say.addedFooter(to.address),
  };
}

/** To an operator. */
export function reviewNotice(
  to: Addressee,
  target: NamedTarget,
  { proposer, count, reason, url }: { proposer: string; count: number; reason: string; url: string },
): Notice {
  const say = words[to.language];
  return {
    ...opening(to),
    subject: say.reviewSubject(target.name),
    paragraphs: [say.review(proposer, target.name, count)],
    quote: reason,
    action: { label: say.openReview, url },
    footer: say.operatorFooter,
  };
}

/** To who proposed the addition. */
export function reviewedNotice(
  to: Addressee,
  target: NamedTarget,
  { isApproved, count, answer }: { isApproved: boolean; count: number; answer: string },
): Notice {
  const say = words[to.language];
  return {
    ...opening(to),
    subject: isApproved ? say.approvedSubject(target.name) : say.refusedSubject(target.name),
    paragraphs: [
      isApproved ? say.approved(target.name, count) : say.refused(target.name),
      ...(answer === '' ? [] : [say.theirAnswer]),
    ],
    ...(answer === '' ? {} : { quote: answer }),
    footer: say.proposerFooter,
  };
}

function opening({ address, name, language }: Addressee): Pick<Notice, 'to' | 'toName' | 'language'> {
  return { to: address, toName: name, language };
}
