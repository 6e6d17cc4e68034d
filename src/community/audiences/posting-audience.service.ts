import { Injectable } from '@nestjs/common';
import { type PostingFacts, PostingFactsService } from '../lists/posting-facts.service.js';
import { AudiencesService } from './audiences.service.js';
import type { RuleBook } from './rule-book.js';
import { RuleBooks } from './rule-books.service.js';

/** What a list knows about a post's author, and whether its rule may be used at all. */
export interface PostingAudience extends Omit<PostingFacts, 'subscription' | 'ruleRow'> {
  /** In force, by hand or by the rule. */
  readonly subscription: { readonly isModerated: boolean } | null;
  readonly audience: AudienceState;
}

/** Whether a list's rule says who receives; a list without one is fine. */
export type AudienceState = { readonly kind: 'fine' } | { readonly kind: 'unreadable' };

const fine: AudienceState = { kind: 'fine' };

/** The facts of a post, people of the list's rule being subscribers. */
@Injectable()
export class PostingAudienceService {
  constructor(
    private readonly facts: PostingFactsService,
    private readonly books: RuleBooks,
    private readonly audiences: AudiencesService,
  ) {}

  /** As `PostingFactsService` takes and answers; a list without a rule costs its one round trip and no more. */
  async factsForPosting(
    listName: string,
    authorAddress: string,
    envelopeSender: string | null,
  ): Promise<PostingAudience | null> {
    const facts = await this.facts.factsForPosting(listName, authorAddress, envelopeSender);
    if (facts === null || facts.list.rule === null) return facts && { ...facts, audience: fine };
    const book = await this.books.for(facts.list);
    if (book.faultOf(facts.list.id)?.kind === 'unreadable') {
      return { ...facts, audience: { kind: 'unreadable' } };
    }
    return { ...facts, subscription: await this.subscriptionIn(facts, authorAddress, book), audience: fine };
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
