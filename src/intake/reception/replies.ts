import { announcementIn } from '../../channels/posting/announcement.js';
import type { Reason } from '../../channels/posting/decision.js';
import { posterText } from '../../channels/posting/reason-text.js';
import type { Reply } from './reception.gate.js';

export const accepted: Reply = { code: 250, enhanced: '2.0.0', text: 'Message accepted' };
export const unknownRecipient: Reply = { code: 550, enhanced: '5.1.1', text: 'No such address here' };

/** RFC 3463 §3.3: X.2.1, mailbox disabled. Why is nobody's business who writes there. */
export const silentRecipient: Reply = {
  code: 550,
  enhanced: '5.2.1',
  text: 'This address no longer receives mail',
};
/** RFC 3463 §3.5: X.4.6, routing loop detected. */
export const looped: Reply = { code: 554, enhanced: '5.4.6', text: 'This message has been here before' };
export const onlyBounces: Reply = {
  code: 550,
  enhanced: '5.7.1',
  text: 'Only bounces with the null sender come here',
};

/** To whom nobody vouches for: the page is where they can still propose. @param url ASCII */
export function refusedProposal(url: string): Reply {
  const text = `Articles come from members whose mail server vouches for them, or by ${url}`;
  return { code: 550, enhanced: '5.7.1', text: text.slice(0, longestText) };
}

/** RFC 5321 §4.5.3.1.5: a reply line holds 512 octets with its codes. */
const longestText = 400;

/** To whoever announces something without proof of who they are. @param url ASCII; of the page that explains the channels */
export function announcement(url: string): Reply {
  const text = `This is an announcement; here is where it is welcome: ${url}`;
  return { code: 550, enhanced: '5.7.1', text: text.slice(0, longestText) };
}

/** RFC 3463 §3.8: X.7.1, not authorized, refused. The first reason is the strongest one. @param channels as `announcement` takes it */
export function refusal([reason]: readonly Reason[], channels: string): Reply {
  if (reason !== undefined && announcementIn([reason]) !== null) return announcement(channels);
  const sentence = reason === undefined ? 'Refused by the list' : posterText('en', reason);
  return { code: 550, enhanced: '5.7.1', text: ascii(sentence).slice(0, longestText) };
}

/** Replies are ASCII unless the client asked for more (RFC 6531 §3.7.4). */
function ascii(text: string): string {
  return text
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^\x20-\x7e]/g, ' ')
    .replaceAll(/ +/g, ' ');
}
