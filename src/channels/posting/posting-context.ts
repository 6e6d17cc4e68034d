import type { AudienceState } from '../../community/audiences/posting-audience.service.js';
import type { PolicyName } from '../../community/lists/policy-name.js';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';

/** All that rules may know about a post: gathered once, read only. Addresses are in canonical form. */
export interface PostingContext {
  readonly now: Date;
  readonly message: MessageFacts;
  readonly author: AuthorFacts;
  readonly list: ListFacts;
  readonly echoes: EchoFacts;
}

/**
 * The same text on several lists, as steering counts it: lists and groups within some days, this list included, those of
 * groups that the author animates left out.
 */
export interface EchoFacts {
  readonly lists: number;
  readonly groups: number;
  /** Of the directory, by all these lists together; null where it was not counted, for one group's lists are its own affair. */
  readonly people: number | null;
  readonly directory: number;
  /** The board's figures. */
  readonly days: number;
  readonly fromLists: number;
  /** So few are no announcement, whatever share of a small directory they are. */
  readonly fewestPeople: number;
  /** 0 to 1, of the directory. */
  readonly mostShare: number;
  /** What the ethics team said of this announcement. */
  readonly word: 'none' | 'allowed' | 'held';
}

/** Of a text that nobody has said elsewhere. */
export const noEchoes: EchoFacts = {
  lists: 1,
  groups: 1,
  people: null,
  directory: 0,
  days: 7,
  fromLists: 3,
  fewestPeople: 25,
  mostShare: 0.1,
  word: 'none',
};

export interface MessageFacts {
  /** As received (RFC 1870). */
  readonly bytes: number;
  /** Null for the null reverse-path. */
  readonly envelopeSender: string | null;
  readonly subject: string;
  /** Unfolded and decoded; names in lower case; in message order. */
  readonly header: readonly HeaderFact[];
  /** Every mailbox of every `From:` field. */
  readonly from: readonly { readonly name: string; readonly address: string | null }[];
  readonly fromFieldCount: number;
  /** Distinct addresses in To and Cc. */
  readonly namedRecipientCount: number;
  /** Whether one of the list's addresses stands in To or Cc. */
  readonly namesList: boolean;
  /** What could be read of the body; null when the message could not be parsed, with the reason why. */
  readonly body: BodyFacts | null;
  readonly unreadable:
    'timeout' | 'memory' | 'malformed' | 'too-many-parts' | 'too-deep' | 'header-too-large' | null;
}

export interface HeaderFact {
  readonly name: string;
  readonly value: string;
}

export interface BodyFacts {
  /** Plain text, from the HTML when there is no other. */
  readonly text: string;
  readonly attachments: readonly AttachmentFact[];
}

export interface AttachmentFact {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface AuthorFacts {
  /** The first `From:` address; empty when there is none. */
  readonly address: string;
  readonly identity: IdentityStrength;
  readonly isInDirectory: boolean;
  readonly isAnimator: boolean;
  readonly isModerator: boolean;
  /** Null when neither the person nor the address is subscribed. */
  readonly subscription: { readonly isModerated: boolean; readonly distributedPosts: number } | null;
  /** The strongest measure in force that bears on posting, on the author or on the person behind the envelope sender. */
  readonly measure: 'none' | 'posts-moderated' | 'posting-suspended';
  readonly isBanned: boolean;
  readonly isAlwaysAccepted: boolean;
}

export interface ListFacts {
  /** `golf@x-groupes.example`. */
  readonly address: string;
  readonly ownerAddress: string;
  readonly policy: PolicyName;
  readonly requiresProof: boolean;
  readonly isClosed: boolean;
  readonly heldUntil: Date | null;
  /** How many posts within ten minutes pull the emergency brake; 0 when it never pulls itself. */
  readonly brakePosts: number;
  /** Distributed within ten minutes, `brakePosts` at most; those before the brake's last release are not counted. */
  readonly recentPosts: number;
  /** Other subscribers who begged within the same time to be left alone. */
  readonly recentPleas: number;
  readonly maxBytes: number;
  readonly maxAttachmentBytes: number;
  readonly refusedKinds: readonly string[];
  readonly maxNamedRecipients: number;
  readonly headerPatterns: readonly { readonly field: string; readonly glob: string }[];
  /** Whether the list's rule can say who receives. */
  readonly audience: AudienceState;
}
