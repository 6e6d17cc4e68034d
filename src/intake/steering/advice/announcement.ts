import type { Figures } from '../figures.js';
import type { ChannelKey } from './purposes.js';

export const authorRoles = ['member', 'animator', 'editor', 'ax', 'board', 'external'] as const;
export type AuthorRole = (typeof authorRoles)[number];

/** What somebody would send, and as whom. */
export interface Announcement {
  readonly role: AuthorRole;
  readonly subject: string;
  /** Plain text or HTML. */
  readonly body: string;
}

/** To whom it would go, as far as is known. */
export interface AudienceFacts {
  /** Distinct people; null when nobody said. */
  readonly people: number | null;
  /** Somebody said how many, and names no such number. */
  readonly isSupposed: boolean;
  /** Those of them that no list brings. */
  readonly outsideLists: number;
  readonly lists: readonly AddressedList[];
  /** The slug of the group it is sent in. */
  readonly group: string | null;
  /** What part of the directory that group is; 0 when it isn't known. */
  readonly groupShare: number;
  /** It goes to people of an event. */
  readonly isOfEvent: boolean;
  /** Registered people. */
  readonly directory: number;
}

export interface AddressedList {
  readonly address: string;
  /** The same for two lists of one group. */
  readonly group: string;
  /** Of the group the announcement is sent in. */
  readonly isOfGroup: boolean;
}

/** From where on something is an announcement, of the board's figures. */
export type AdviceFigures = Pick<Figures, 'peopleInMessage' | 'lists' | 'listShare'>;

/** Where the channels of this site are; null where it has none. */
export interface Places {
  readonly ads: string | null;
  readonly discussion: string | null;
  readonly letter: LetterPlace | null;
  readonly axLetter: LetterPlace | null;
  /** The list of the group that was named, or of the author's promotion. */
  readonly groupList: string | null;
}

export interface LetterPlace {
  readonly slug: string;
  readonly maxLines: number;
  readonly lineWidth: number;
  /** Of the next issue that takes proposals; days of the site's time zone. */
  readonly closesOn: string;
  readonly leavesOn: string;
}

export interface AdviceFacts {
  readonly audience: AudienceFacts;
  readonly figures: AdviceFigures;
  readonly places: Places;
  /** `2026-11-29`, in the site's time zone. */
  readonly today: string;
}

/** Why a channel stands where it does; `advice-words.ts` makes a sentence of it. */
export type AdviceReason = {
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
};

export type ReasonCode =
  | 'reads-as'
  | 'few-people'
  | 'personal'
  | 'one-list'
  | 'own-group'
  | 'of-event'
  | 'too-many'
  | 'many-lists'
  | 'wide-lists'
  | 'to-everybody'
  | 'dated'
  | 'priced'
  | 'ax-speaks'
  | 'board-urgent'
  | 'board-informs'
  | 'editor-speaks'
  | 'external'
  | 'mailing-marks'
  | 'deceiving-links'
  | 'informs'
  | 'asks'
  | 'small-circle'
  | 'seeks'
  | 'own-voice'
  | 'subject-begins'
  | 'welcome-too';

export type NextCode =
  | 'shorten'
  | 'letter-date'
  | 'ad-category'
  | 'discussion-title'
  | 'group-moderators'
  | 'choose-list'
  | 'ask-member'
  | 'event-subset'
  | 'two-signatures'
  | 'ethics-look'
  | 'ax-editors';

export interface NextStep {
  readonly code: NextCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Proposal {
  readonly channel: ChannelKey;
  /** From 0 to 1. */
  readonly score: number;
  readonly reasons: readonly AdviceReason[];
  /** The address of a list, or the slug of a forum or a letter. */
  readonly target: string | null;
  readonly next: readonly NextStep[];
}

export interface Advice {
  /** `allow`: it may go as it is; `steer`: it is welcome elsewhere; `review`: a person looks first. */
  readonly decision: 'allow' | 'steer' | 'review';
  readonly reach: { readonly people: number; readonly share: number };
  /** Never empty, the best first. */
  readonly channels: readonly Proposal[];
}
