import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../../channels/posting/decision.js';
import type { List } from '../../community/lists/list.entity.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import type { Arrival } from './arrival.js';
import { type JudgedPost, JudgedPosts } from './judged-posts.service.js';
import type { PostAnswer } from './post-answer.js';
import type { WebPost } from './web-post.js';
import { WebPostWriting } from './web-post-writing.js';

/** A post that was written here instead of coming by mail: made a message, judged, and carried out as any post is. */
@Injectable()
export class WrittenPosts {
  constructor(
    private readonly writing: WebPostWriting,
    private readonly posts: JudgedPosts,
    private readonly raws: RawStore,
  ) {}

  /** Null for somebody without an address. */
  arrive(post: WebPost, now: Date): Promise<Arrival | null> {
    return this.writing.arrive(post, now);
  }

  /** Null when the list is gone. @param become what a page makes of the decision: never weaker */
  judge(list: List, arrival: Arrival, become?: (decision: Decision) => Decision): Promise<JudgedPost | null> {
    const { fingerprint } = arrival;
    // They are led to its page: a mail that says the same would come after.
    const told = { isAuthorTold: true, from: null, ...(become === undefined ? {} : { become }) };
    return this.posts.judge({ list, arrival, fingerprint, ...told });
  }

  /** Counted and kept, then what was decided. @throws LedgerMovedOn when it has to be judged again */
  async carryOut(manager: EntityManager, judged: JudgedPost, arrival: Arrival): Promise<PostAnswer> {
    const signed = await this.posts.sign(manager, judged);
    const rawId = await this.raws.keep(manager, arrival.raw, arrival.at);
    return this.posts.carryOut(manager, judged, arrival, { rawId, signed });
  }
}
