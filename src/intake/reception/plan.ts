import type { Decision } from '../../channels/posting/decision.js';
import type { Contact } from '../../community/directory/directory.service.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import type { Reader } from '../../channels/moderation/moderation-notices.js';
import type { List } from '../../community/lists/list.entity.js';
import type { Subscription } from '../../community/lists/subscription.entity.js';
import type { Judged } from '../../channels/posting/posting.service.js';
import type { Announcement } from './announcement.js';
import type { Arrival } from './arrival.js';
import type { Fate, MemberMail } from '../../channels/forwarding/forwarding.service.js';
import type { DecideOutcome, ReadyDecision } from './held-decisions.service.js';
import type { Answer } from './answers/read-answer.js';
import type { Order } from './commands/read-orders.js';
import type { OutsideVerdict } from './outside-verdict.js';
import type {
  AnswerDestination,
  CommandDestination,
  Destination,
  ForumAnswerDestination,
  LifetimeDestination,
  OwnerDestination,
  PeopleDestination,
  ProposalDestination,
  ReadByUs,
} from './destination.js';
import type { ToldModerator } from './moderator-telling.service.js';

/** What will be done for one recipient; all plans of a message are carried out in one transaction. */
export type Plan =
  | {
      readonly kind: 'post';
      readonly judged: Judged;
      readonly decision: Decision;
      /** A rejection that no reply in session tells. */
      readonly tellsRefusal: boolean;
      /** Whom to write to; looked up before the transaction, which must not wait for a second connection. */
      readonly readers: Readers | null;
      /** The draft that an announcement becomes; null for any other post. */
      readonly announcement: Announcement | null;
      /** Of a post that another list hands over, or that was written on a page. */
      readonly handed?: Handed;
    }
  | OtherPlan
  | CommandPlan
  | AnswerPlan
  | ProposalPlan
  | ForumAnswerPlan
  | PeoplePlan
  | { readonly kind: 'unknown' };

/** Mail for those who answer for the site, and bounces. */
export interface OtherPlan {
  readonly kind: 'other';
  readonly destination: Exclude<
    Destination,
    ReadByUs | PeopleDestination | { kind: 'list-post' | 'unknown' }
  >;
  /** Who reads mail for the site. */
  readonly readers: readonly Reader[];
}

export type PeoplePlan = OutsidePlan | ReturnPlan;
/** A message for people outside lists. */
export type OutsidePlan = LifetimePlan | OwnerPlan;

/** What becomes of a message at one lifetime address. */
export interface LifetimePlan extends OutsideVerdict {
  readonly kind: 'lifetime';
  readonly destination: LifetimeDestination;
  readonly mail: MemberMail;
  readonly fate: Fate;
}

/** The same of mail for those who answer for a list or a letter. */
export interface OwnerPlan extends OutsideVerdict {
  readonly kind: 'owner';
  readonly destination: OwnerDestination;
  readonly readers: readonly Contact[];
}

export function isOutside(plan: Plan): plan is OutsidePlan {
  return plan.kind === 'lifetime' || plan.kind === 'owner';
}

export function isPeoplePlan(plan: Plan): plan is PeoplePlan {
  return plan.kind === 'return' || isOutside(plan);
}

/** A bounce of something that we forwarded. */
export interface ReturnPlan {
  readonly kind: 'return';
  readonly destination: Extract<Destination, { kind: 'srs' }>;
}

/** What a message to one of a list's addresses for programs asks. */
export interface CommandPlan {
  readonly kind: 'command';
  readonly destination: CommandDestination;
  readonly orders: readonly Order[];
  /** The first line that was no order. */
  readonly stoppedAt: string | null;
  readonly facts: CommandFacts;
}

/** What a message to the address of one moderator's notice decides, or why it decides nothing. */
export interface AnswerPlan {
  readonly kind: 'answer';
  readonly destination: AnswerDestination;
  readonly answer: Answer;
  readonly writer: AnswerWriter;
  /** Null when nobody is answered: a program wrote it, or the message is gone. */
  readonly subject: AnswerSubject | null;
  /** Only for an answer that decides. */
  readonly asked: ReadyDecision | DecideOutcome | null;
}

/** What becomes of a message to a letter's address. */
export interface ProposalPlan {
  readonly kind: 'proposal';
  readonly destination: ProposalDestination;
  readonly verdict: 'draft' | 'not-allowed' | 'silenced' | 'stranger' | 'automatic';
  /** Null for a program, and for whoever is not known and proven. */
  readonly writer: ProposalWriter | null;
}

export interface ProposalWriter {
  readonly personId: string;
  readonly isEditor: boolean;
  /** At the address they wrote from. */
  readonly reader: Required<Reader>;
}

/** What a message to the address of somebody's thread says there, or why it says nothing. */
export interface ForumAnswerPlan {
  readonly kind: 'forum-answer';
  readonly destination: ForumAnswerDestination;
  /** What its author says in it. */
  readonly text: string;
  /** The message of the thread that it answers by its In-Reply-To. */
  readonly answersId: string | null;
  /** `theirs`: proven; `perhaps`: its person is asked; `other`: somebody else proves to be its author. */
  readonly writer: 'theirs' | 'perhaps' | 'other' | 'unheard';
  /** Whom to write to about it; null for somebody who can't be written to. */
  readonly reader: Required<Reader> | null;
}

/** Who seems to answer, and how far that is proven. */
export interface AnswerWriter {
  /** The one the notice was written to, or another who may decide on this list, or anybody else. */
  readonly kind: 'addressee' | 'moderator' | 'other';
  readonly isProven: boolean;
  /** At the address they wrote from. */
  readonly reader: Required<Reader>;
}

/** What the answer is about, and the moderator it was asked of. */
export interface AnswerSubject {
  readonly list: List;
  readonly held: HeldItem;
  /** At their preferred address; null when they have none any more. */
  readonly addressee: Contact | null;
}

/** What we know of its author, as far as they are who they say. */
export interface CommandFacts {
  readonly personId: string | null;
  readonly reader: Required<Reader>;
  /** In force, or waiting for those in charge. */
  readonly subscription: Subscription | null;
  /** On the list by its rule, whether or not they have a row there yet. */
  readonly isByRule: boolean;
  /** A measure keeps them out; they may still leave. */
  readonly isSuspended: boolean;
  /** The subscribers, a line each; null when nobody asked, or for somebody who may not know. */
  readonly roster: readonly string[] | null;
}

/** What a post brings along from the list that it waited on, or from the page it was written on. */
export interface Handed {
  /** Whether its author knows that it waited, and hears what follows: from whoever hands it over. */
  readonly isAuthorTold: boolean;
  /** Of what leaves; that of its arrival says which post it is, but its author may have corrected it since. */
  readonly fingerprint: string;
  /** A new UUID: that of the held message, should it wait here too. */
  readonly heldId: string;
}

export interface Readers {
  readonly author: Reader;
  readonly moderators: readonly ToldModerator[];
  /** Who looks after a list whose brake the post pulls; nobody otherwise. */
  readonly inCharge: readonly Contact[];
}

/** Of an arrival: by which protocol, and how sure we are of its author. */
interface Sender extends Pick<Arrival, 'identity'> {
  readonly envelope: Pick<Arrival['envelope'], 'protocol'>;
}

export type PostPlan = Extract<Plan, { kind: 'post' }>;

/**
 * Settles rejections, and announcements of whoever is not proven to be their author, that can't simply be answered 550 (house rule "who hears from us"):
 * - over LMTP our 550 becomes the bounce of the server in front of us: an unproven author's post is held instead;
 * - over SMTP one reply answers for all recipients: when they disagree, a refusing list tells a proven author
 *   by mail, and holds the post of anybody else.
 */
export function settle(plans: readonly Plan[], { envelope, identity }: Sender): Plan[] {
  const disagree = envelope.protocol === 'smtp' && !plans.every(isRefused) && plans.some(isRefused);
  if (envelope.protocol === 'smtp' && !disagree) return [...plans];
  return plans.map(plan => {
    if (isOutside(plan) && isRefused(plan)) return { ...plan, verdict: 'review' };
    if (!isRejection(plan)) return plan;
    if (identity === 'proven') return { ...plan, tellsRefusal: disagree };
    return { ...plan, decision: { ...plan.decision, kind: 'hold' } };
  });
}

function isRefused(plan: Plan): boolean {
  return isRejection(plan) || (isOutside(plan) && plan.verdict === 'refuse');
}

export function isRejection(plan: Plan): plan is PostPlan {
  return plan.kind === 'post' && plan.decision.kind === 'reject';
}
