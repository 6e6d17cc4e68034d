import type { Letter } from '../../channels/letters/letter.entity.js';
import type { LifetimeRecipient } from '../../channels/forwarding/lifetime-addresses.service.js';
import type { Returned } from '../../channels/forwarding/returned-mail.service.js';
import type { Correspondence } from '../../channels/forums/correspondences.service.js';
import type { ModeratorNotice } from '../../channels/moderation/moderator-notice.entity.js';
import type { List } from '../../community/lists/list.entity.js';

/** `-join@`, `-leave@` and their other names, `-confirm+TOKEN@`, `-request@`. */
export type CommandRoad = 'join' | 'leave' | 'confirm' | 'request';

/** Where an address of ours leads. `unknown` is refused at RCPT TO. */
export type Destination =
  | { readonly kind: 'list-post'; readonly list: List }
  | { readonly kind: 'list-owner'; readonly list: List }
  /** Read by us. */
  | {
      readonly kind: 'list-command';
      readonly list: List;
      readonly road: CommandRoad;
      /** Of `-confirm+TOKEN@`, lower-case; proves nothing yet. */
      readonly token: string | null;
    }
  /** What programs answer to the `Sender` of a post. */
  | { readonly kind: 'list-bounces'; readonly list: List }
  /** postmaster, abuse, contact: they reach the operators. */
  | { readonly kind: 'site'; readonly name: string }
  /** The return path of one copy. */
  | { readonly kind: 'bounce'; readonly deliveryId: string }
  /** Where a moderator answers the notice of a held message; read by us. */
  | { readonly kind: 'moderator-answer'; readonly notice: ModeratorNotice }
  /** An article for a letter, and the letter's editors. */
  | { readonly kind: 'letter-proposal'; readonly letter: Letter }
  | { readonly kind: 'letter-owner'; readonly letter: Letter }
  /** Where somebody answers a mail about a thread of a forum; read by us. */
  | { readonly kind: 'forum-answer'; readonly correspondence: Correspondence }
  /** An address at the members' domain, and whom it leads to. */
  | { readonly kind: 'lifetime'; readonly recipient: LifetimeRecipient }
  /** The return path of a copy of something that we forwarded. */
  | { readonly kind: 'srs'; readonly returned: Returned }
  | { readonly kind: 'unknown' };

export type LifetimeDestination = Extract<Destination, { kind: 'lifetime' }>;
/** Where those who answer for a list or a letter are written to; the site's own addresses are everybody's (RFC 2142). */
export type OwnerDestination = Extract<Destination, { kind: 'list-owner' | 'letter-owner' }>;
/** What goes to people one by one, or comes back of it. */
export type PeopleDestination =
  LifetimeDestination | OwnerDestination | Extract<Destination, { kind: 'srs' }>;
export type AnswerDestination = Extract<Destination, { kind: 'moderator-answer' }>;
export type ProposalDestination = Extract<Destination, { kind: 'letter-proposal' }>;
export type ForumAnswerDestination = Extract<Destination, { kind: 'forum-answer' }>;
export type CommandDestination = Extract<Destination, { kind: 'list-command' }>;

/** What we read ourselves. */
export type ReadByUs = AnswerDestination | CommandDestination | ForumAnswerDestination | ProposalDestination;

export function isOwners(destination: Destination): destination is OwnerDestination {
  return destination.kind === 'list-owner' || destination.kind === 'letter-owner';
}

export function isToPeople(destination: Destination): destination is PeopleDestination {
  return destination.kind === 'lifetime' || destination.kind === 'srs' || isOwners(destination);
}

export function isReadByUs(destination: Destination): destination is ReadByUs {
  const kinds: readonly Destination['kind'][] = [
    'list-command',
    'moderator-answer',
    'forum-answer',
    'letter-proposal',
  ];
  return kinds.includes(destination.kind);
}
