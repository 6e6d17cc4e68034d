import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import type { Authentication, IdentityStrength } from '../../foundation/mail/authentication.js';
import {
  type PostingAudience,
  PostingAudienceService,
} from '../../community/audiences/posting-audience.service.js';
import type { List } from '../../community/lists/list.entity.js';
import { StandingService } from '../../community/standing/standing.service.js';
import type { Decision } from './decision.js';
import { judge } from './judge.js';
import { listFactsOf } from './list-facts.js';
import { newcomerPosts } from './policies.js';
import { PostRecord } from './post-record.service.js';
import { isTrusted } from './trusted.js';
import type { AuthorFacts, EchoFacts, MessageFacts, PostingContext } from './posting-context.js';

/** A message as it reached one list. */
export interface Submission {
  readonly listName: string;
  /** Canonical; empty when there is none we can read. */
  readonly authorAddress: string;
  readonly envelopeSender: string | null;
  readonly identity: IdentityStrength;
  readonly authentication: Authentication;
  /** The same text on other lists; `noEchoes` where nothing is said anywhere. */
  readonly echoes: EchoFacts;
  /** What rules may know of the message, once the list's own addresses are known. */
  readonly messageFor: (listAddresses: readonly string[]) => MessageFacts;
}

type Authorship = Pick<Submission, 'authorAddress' | 'envelopeSender' | 'identity'>;

export interface Judged {
  readonly list: List;
  readonly context: PostingContext;
  readonly decision: Decision;
  readonly authorPersonId: string | null;
}

/** May this post go to this list? Gathers the facts once, then asks the rules. */
@Injectable()
export class PostingService {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly facts: PostingAudienceService,
    private readonly standing: StandingService,
    private readonly records: PostRecord,
  ) {}

  /**
   * Null when there is no such list.
   * @param edited settings to judge by in the place of the list's own: what would happen if they were saved
   */
  async judge(submission: Submission, now: Date, edited: Partial<List> = {}): Promise<Judged | null> {
    const { listName, authorAddress, envelopeSender } = submission;
    const facts = await this.facts.factsForPosting(listName, authorAddress, envelopeSender, now);
    if (facts === null) return null;
    Object.assign(facts.list, edited);
    const list = listFactsOf(facts.list, facts, this.config, now);
    const context: PostingContext = {
      now,
      list,
      author: await this.authorFacts(this.dataSource.manager, submission, facts, now),
      message: submission.messageFor(this.addressesOf(facts)),
      echoes: submission.echoes,
    };
    return { list: facts.list, context, decision: judge(context), authorPersonId: facts.authorPersonId };
  }

  /** Whether the list trusts the author of a post that nobody decided on; it must not have grown too wide either. */
  async trusts(list: Pick<List, 'name'>, post: Authorship, now: Date): Promise<boolean> {
    const facts = await this.facts.factsForPosting(list.name, post.authorAddress, post.envelopeSender, now);
    if (facts === null || facts.audience.kind === 'too-wide') return false;
    return isTrusted(await this.authorFacts(this.dataSource.manager, post, facts, now));
  }

  /** A message that names the list by an address it had before names it. */
  private addressesOf({ list, formerNames }: PostingAudience): string[] {
    return [list.name, ...formerNames].map(name => siteAddress(this.config, name));
  }

  private async authorFacts(
    manager: EntityManager,
    { authorAddress, envelopeSender, identity }: Authorship,
    facts: PostingAudience,
    now: Date,
  ): Promise<AuthorFacts> {
    const { list, authorPersonId, subscription } = facts;
    const posts =
      list.policy === 'newcomers-moderated'
        ? await this.records.distributedPosts(manager, list.id, authorPersonId, authorAddress, newcomerPosts)
        : newcomerPosts;
    return {
      address: authorAddress,
      identity,
      isInDirectory: facts.isAuthorRegistered,
      isAnimator: facts.isAnimator,
      isModerator: facts.isModerator,
      subscription: subscription && { isModerated: subscription.isModerated, distributedPosts: posts },
      measure: await this.strongestMeasure(
        [
          { personId: authorPersonId, address: authorAddress },
          { personId: facts.envelopeSenderPersonId, address: envelopeSender },
        ],
        now,
      ),
      isBanned: facts.isBanned,
      isAlwaysAccepted: facts.isAlwaysAccepted,
    };
  }

  /**
   * A measure holds on every address of a person, on whichever side of the message it stands; and on the bare
   * address of somebody whose account is gone.
   */
  private async strongestMeasure(sides: readonly Side[], now: Date): Promise<AuthorFacts['measure']> {
    const known = [...new Set(sides.flatMap(({ personId }) => personId ?? []))];
    const bare = [...new Set(sides.flatMap(({ personId, address }) => (personId ? [] : address || [])))];
    const measures = await Promise.all([
      ...known.map(id => this.standing.measureOnPosting(id, now)),
      ...(bare.length === 0 ? [] : [this.standing.measureOnAddresses(bare, now)]),
    ]);
    if (measures.includes('posting-suspended')) return 'posting-suspended';
    return measures.includes('posts-moderated') ? 'posts-moderated' : 'none';
  }
}

/** The author or the envelope sender of a message. */
interface Side {
  readonly personId: string | null;
  readonly address: string | null;
}
