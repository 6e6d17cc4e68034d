import { Injectable } from '@nestjs/common';
import { type PostingFacts, PostingFactsService } from '../lists/posting-facts.service.js';
import { Remembered } from '../../foundation/remembered.js';
import type { List } from '../lists/list.entity.js';
import { AudiencesService } from './audiences.service.js';
import { type Coverage, isTooWide } from './coverage.js';
import { CoverageService } from './coverage.service.js';
import type { RuleBook } from './rule-book.js';
import { RuleBooks } from './rule-books.service.js';

/** What a list knows about a post's author, and whether its rule may be used at all. */
export interface PostingAudience extends Omit<PostingFacts, 'subscription' | 'ruleRow'> {
  /** In force, by hand or by the rule. */
  readonly subscription: { readonly isModerated: boolean } | null;
  readonly audience: AudienceState;
}

/** Whether a list's rule says who receives; a list without one is fine. */
export type AudienceState =
  | { readonly kind: 'fine' | 'unreadable' }
  /** It grew past what a list may cover without the board. */
  | ({ readonly kind: 'too-wide' } & Coverage);

const fine: AudienceState = { kind: 'fine' };

/** The facts of a post, people of the list's rule being subscribers. */
@Injectable()
export class PostingAudienceService {
  private readonly recent = new Remembered<Coverage>(2_000);

  constructor(
    private readonly facts: PostingFactsService,
    private readonly books: RuleBooks,
    private readonly audiences: AudiencesService,
    private readonly coverage: CoverageService,
  ) {}

  /** As `PostingFactsService` takes and answers; a list without a rule costs its one round trip and no more. */
  async factsForPosting(
    listName: string,
    authorAddress: string,
    envelopeSender: string | null,
    now: Date,
  ): Promise<PostingAudience | null> {
    const facts = await this.facts.factsForPosting(listName, authorAddress, envelopeSender, now);
    if (facts === null || facts.list.rule === null) return facts && { ...facts, audience: fine };
    const book = await this.books.for(facts.list);
    if (book.faultOf(facts.list.id)?.kind === 'unreadable') {
      return { ...facts, audience: { kind: 'unreadable' } };
    }
    const [subscription, audience] = await Promise.all([
      this.subscriptionIn(facts, authorAddress, book),
      this.widthOf(facts.list, book),
    ]);
    return { ...facts, subscription, audience };
  }

  /** A burst of posts is counted once. */
  private async widthOf(list: List, book: RuleBook): Promise<AudienceState> {
    const coverage = await this.recent.get(list.id, () => this.coverage.of(list, undefined, book));
    if (coverage === null || !isTooWide(coverage)) return fine;
    return (await this.coverage.isSignedFor(list.id, list.rule)) ? fine : { kind: 'too-wide', ...coverage };
  }

  private async subscriptionIn(
    { list, subscription, ruleRow, authorPersonId }: PostingFacts,
    address: string,
    book: RuleBook,
  ): Promise<PostingAudience['subscription']> {
    if (subscription !== null || ruleRow?.state === 'unsubscribed') return subscription;
    const author = authorPersonId === null ? { address } : { personId: authorPersonId };
    const isIn = await this.audiences.includes(list, author, book);
    return isIn ? { isModerated: ruleRow?.isModerated ?? false } : null;
  }
}
