import { Injectable } from '@nestjs/common';
import type { List } from '../../community/lists/list.entity.js';
import type { Advice, ChannelKey, Proposal } from './advice.js';
import { dayNamed } from './carried-words.js';
import { DraftAdvising } from './draft-advising.service.js';
import type { ElsewherePlace } from './elsewhere-place.js';
import { ElsewherePlaces } from './elsewhere-places.service.js';
import { ForumPlaces } from './forum-places.service.js';
import { LetterPlaces } from './letter-places.service.js';
import { ListPlaces } from './list-places.service.js';
import {
  type Advised,
  bareOffer,
  type OfferQuestion,
  type OfferingPlaces,
  type PlaceOffer,
} from './place-offer.js';

export interface DraftAdvice {
  readonly offers: readonly PlaceOffer[];
  readonly advice: Advice;
  /** The day its text names, for a field that is empty. */
  readonly dayNamed: string | null;
}

/** Everywhere a draft may be carried, advised or not. */
export interface DraftChoices {
  readonly places: readonly ElsewherePlace[];
  readonly lists: readonly List[];
}

/** Ranks the places that would welcome an announcement, for its author. */
@Injectable()
export class DraftProposals {
  constructor(
    private readonly advising: DraftAdvising,
    private readonly places: ElsewherePlaces,
    private readonly forums: ForumPlaces,
    private readonly letters: LetterPlaces,
    private readonly lists: ListPlaces,
  ) {}

  async of(draft: Advised, personId: string, now: Date): Promise<DraftAdvice> {
    const [{ advice, roles }, open] = await Promise.all([
      this.advising.on(draft, personId, now),
      this.places.toCarry(personId),
    ]);
    const shown = advice.channels.filter(({ channel }) => isOffered(channel, draft, roles));
    const asked = { draft, personId, open, advice, now };
    const offers = await Promise.all(shown.map(proposal => this.offerOf(proposal, asked)));
    // What no issue can take is no advice, however well it reads.
    return { offers: offers.toSorted((a, b) => late(a) - late(b)), advice, dayNamed: dayNamed(advice) };
  }

  async choicesFor(draft: Pick<Advised, 'listIds'>, personId: string): Promise<DraftChoices> {
    const [places, lists] = await Promise.all([
      this.places.toCarry(personId),
      this.lists.of(draft, personId),
    ]);
    return { places, lists };
  }

  private offerOf(proposal: Proposal, asked: OfferQuestion): Promise<PlaceOffer> {
    return this.takerOf(proposal.channel)?.offer(proposal, asked) ?? Promise.resolve(bareOffer(proposal));
  }

  /** Null for a channel that nothing is carried to from here. */
  private takerOf(channel: ChannelKey): OfferingPlaces | null {
    switch (channel) {
      case 'forum-ads':
      case 'forum-discussion':
        return this.forums;
      case 'monthly-letter':
      case 'ax-letter':
        return this.letters;
      case 'group-list':
        return this.lists;
      default:
        return null;
    }
  }
}

/** What was steered does not go directly; events have no page yet; exceptional sends are the board's. */
function isOffered(channel: ChannelKey, { road }: Pick<Advised, 'road'>, roles: readonly string[]): boolean {
  switch (channel) {
    case 'event-reminder':
    case 'review':
      return false;
    case 'direct':
      return road === 'announce';
    case 'exceptional':
      return roles.includes('board');
    default:
      return true;
  }
}

function late({ letter }: PlaceOffer): number {
  return letter === null || letter.outlook.kind === 'fits' ? 0 : 1;
}
