import type { Outlook } from '../../channels/letters/place.js';
import type { Advice, AdviceReason, ChannelKey, NextStep, Proposal } from './advice.js';
import type { ElsewherePlace } from './elsewhere-place.js';
import type { SteeringDraft } from './steering-draft.entity.js';

/** A channel that would welcome an announcement, with all its author wants to know before they choose. */
export interface PlaceOffer {
  readonly channel: ChannelKey;
  /** `forum:SLUG`, `letter:SLUG` or `list:NAME`; null where it can't be carried from here. */
  readonly to: string | null;
  /** Of the place; empty where it is still to be chosen. */
  readonly name: string;
  readonly path: string | null;
  readonly reasons: readonly AdviceReason[];
  readonly next: readonly NextStep[];
  /** Who reads the place: subscribers, followers, readers of late. */
  readonly readers: number | null;
  readonly letter: LetterOffer | null;
}

/** What a letter's limits and calendar say of it now. */
export interface LetterOffer {
  readonly lines: number;
  readonly mostLines: number;
  readonly outlook: Outlook;
}

/** What is advised on; a draft is one. */
export type Advised = Pick<
  SteeringDraft,
  'authorAddress' | 'subject' | 'body' | 'eventOn' | 'road' | 'people' | 'listIds' | 'audience'
>;

/** What a place is asked before it is offered. */
export interface OfferQuestion {
  readonly draft: Advised;
  readonly personId: string;
  /** Where its author may carry it. */
  readonly open: readonly ElsewherePlace[];
  readonly advice: Advice;
  readonly now: Date;
}

/** Forums, letters and lists each say by themselves how they would take an announcement. */
export interface OfferingPlaces {
  offer(proposal: Proposal, asked: OfferQuestion): Promise<PlaceOffer>;
}

/** Of a channel whose place is still to be chosen, or that nothing is carried to. */
export function bareOffer({ channel, reasons, next }: Proposal): PlaceOffer {
  return { channel, to: null, name: '', path: null, reasons, next, readers: null, letter: null };
}

export function placed({ kind, slug, name }: ElsewherePlace): Pick<PlaceOffer, 'to' | 'name' | 'path'> {
  return { to: `${kind}:${slug}`, name, path: `/${kind}s/${slug}` };
}
