import { counted } from '../../foundation/i18n/format.js';
import type { SubscriptionWords } from './subscription-notices.fr.js';

export const en: SubscriptionWords = {
  inviteSubject: list => `Would you like to receive the list ${list}?`,
  invited: list =>
    `Those who run the list ${list} invite you to receive it. To accept, open the link below and confirm.`,
  invitedWhy: address =>
    `You receive this message because the address ${address} is in a file of subscribers we were given.`,
  silence: 'If you would rather not, do nothing: you will receive nothing.',
  confirmSubject: list => `Confirm your subscription to ${list}`,
  asked: list =>
    `Somebody, no doubt you, asked that this address receive the list ${list}. To confirm, open the link below.`,
  byReply: 'You may also simply reply to this message, changing nothing in it.',
  askedWhy: list =>
    `You receive this message because your address was given to subscribe to ${list}. Nothing changes unless you confirm. Until tomorrow, no other will be sent to this address.`,
  confirm: 'Confirm my subscription',
  leaveSubject: list => `Confirm that you leave ${list}`,
  leaveAsked: list =>
    `A message that seems to come from you asks to leave the list ${list}. Nothing proves that it is yours: confirm it by the link below.`,
  leave: 'Leave the list',
  pauseSubject: list => `Confirm the pause on ${list}`,
  pauseAsked: list =>
    `A message that seems to come from you asks to pause the list ${list}. Nothing proves that it is yours: confirm it by the link below.`,
  pause: 'Pause the list',
  resumeSubject: list => `Confirm that you resume ${list}`,
  resumeAsked: list =>
    `A message that seems to come from you asks to receive the list ${list} again. Nothing proves that it is yours: confirm it by the link below.`,
  resume: 'Receive it again',
  commandWhy: list =>
    `You receive this message because your address was used to write to the list ${list}. If it was not you, do nothing: nothing will change.`,
  welcomeSubject: list => `Welcome to ${list}`,
  welcome: (list, address) => `You are subscribed to the list ${list}, at the address ${address}.`,
  welcomeHow: list =>
    `To write to all subscribers, send your message to ${list}. To leave, the “Unsubscribe” button of your mail program is enough, or an empty message to`,
  listPage: 'The page of the list',
  alreadySubject: list => `You are subscribed to ${list} already`,
  already: (list, address) =>
    `Somebody asked to subscribe this address to the list ${list}. It is so already, at the address ${address}: nothing changes.`,
  waitsSubject: list => `Your request for ${list} waits for an answer`,
  waits: list =>
    `Your request to subscribe to the list ${list} has arrived. Those in charge choose its subscribers: one of them will answer, and you will hear in any case.`,
  acceptedSubject: list => `Welcome to ${list}: your request was accepted`,
  accepted: (list, address) =>
    `Those in charge of the list ${list} accepted your request. You are subscribed at the address ${address}.`,
  refusedSubject: list => `Your request for ${list} was not accepted`,
  refused: list => `Those in charge of the list ${list} did not accept your request to subscribe.`,
  listGoneSubject: list => `The list ${list} is gone`,
  listGone: list =>
    `You had asked to receive the list ${list}. It was deleted before anybody answered: your request is closed, and there is nothing to do.`,
  theySay: 'This is what they say:',
  refusedNext: owner => `To talk about it, write to them: ${owner}.`,
  subscriberWhy: list => `You receive this message because you are now subscribed to the list ${list}.`,
  requesterWhy: list => `You receive this message because you asked to receive the list ${list}.`,
  toDecideSubject: (list, fresh) =>
    `${list}: ${counted('en', fresh, 'request to subscribe waits', 'requests to subscribe wait')}`,
  toDecide: (list, fresh) =>
    fresh < 2
      ? `Somebody asks to receive the list ${list}. Their name, their address and what they write to you are on the page of requests.`
      : `${fresh} people ask to receive the list ${list}. Their names, their addresses and what they write to you are on the page of requests.`,
  decide: 'Read and decide',
  inChargeWhy: list =>
    `You receive this message because you are in charge of the list ${list}. Opening the link decides nothing.`,
  goodbyeSubject: list => `You have left ${list}`,
  goodbye: (list, address) =>
    `Done: the list ${list} will not write to the address ${address} any more. A message on its way may still arrive.`,
  removedSubject: list => `You get the list ${list} no more`,
  removed: (list, address) =>
    `Those in charge of the list ${list} removed the address ${address} from its subscribers.`,
  goodbyeNext: 'It was not you, or you changed your mind? The page of the list lets you come back.',
  goodbyeWhy: list =>
    `You receive this message, the last one, because you were subscribed to the list ${list}.`,
};
