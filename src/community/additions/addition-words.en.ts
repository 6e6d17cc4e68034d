import { counted } from '../../foundation/i18n/format.js';
import type { AdditionWords } from './addition-words.fr.js';

const people = (count: number) => counted('en', count, 'person', 'people');

export const en: AdditionWords = {
  groupInvitedSubject: (inviter, group) =>
    inviter === '' ? `An invitation to the group ${group}` : `${inviter} invites you to the group ${group}`,
  groupInvited: (inviter, group) =>
    inviter === ''
      ? `Those who run the group ${group} invite you to become a member.`
      : `${inviter}, who runs the group ${group}, invites you to become a member.`,
  listInvitedSubject: list => `Would you like to receive the list ${list}?`,
  listInvited: (inviter, list) =>
    inviter === ''
      ? `Those in charge of the list ${list} invite you to receive it.`
      : `${inviter}, who is in charge of the list ${list}, invites you to receive it.`,
  answerInvitation: 'Answer the invitation',
  silence: 'If it means nothing to you, do nothing: you are in nothing until you accept.',
  invitedFooter: address =>
    `This invitation was sent to ${address} and is good for thirty days. On its page you can also ask not to be invited again.`,
  groupAddedSubject: group => `You are now a member of the group ${group}`,
  groupAdded: (adder, group) =>
    adder === ''
      ? `Those who run the group ${group} added you to its members.`
      : `${adder}, who runs the group ${group}, added you to its members.`,
  listAddedSubject: list => `You are now subscribed to the list ${list}`,
  listAdded: (adder, list) =>
    adder === ''
      ? `Those in charge of the list ${list} subscribed you to it.`
      : `${adder}, who is in charge of the list ${list}, subscribed you to it.`,
  theirReason: 'This is how your consent was recorded:',
  leaveAtOnce: 'Not what you wanted? One click and one confirmation are enough to leave.',
  leave: 'See, or leave',
  addedFooter: address =>
    `You receive this message because somebody else has just added the address ${address}.`,
  reviewSubject: target => `An addition to ${target} waits for your review`,
  review: (proposer, target, count) =>
    `${proposer} proposes to add ${people(count)} to ${target}. That is more than an ordinary addition: nothing is done until an operator has looked at it.`,
  openReview: 'Review the addition',
  operatorFooter: 'You receive this message because you are an operator of the site.',
  approvedSubject: target => `Your addition to ${target} is done`,
  approved: (target, count) =>
    `An operator reviewed your addition to ${target}: ${people(count)} more. Each is told and can leave in one click.`,
  refusedSubject: target => `Your addition to ${target} is not done`,
  refused: target =>
    `An operator reviewed your addition to ${target} and did not accept it. You can invite these people: each will answer for themselves.`,
  theirAnswer: 'This is the answer:',
  proposerFooter: 'You receive this message because you proposed this addition.',
};
