import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { system } from '../../foundation/journal/actor.js';
import type { List } from '../../community/lists/list.entity.js';
import { HeldDue } from '../../channels/moderation/held-due.service.js';
import { type HeldItem, HeldItems } from '../../channels/moderation/held-items.service.js';
import { HeldMoves } from '../../channels/moderation/held-moves.service.js';
import { PostingService } from '../../channels/posting/posting.service.js';
import { HeldOutcomes } from './held-outcomes.service.js';
import { HeldPost } from './held-post.service.js';

type Fate = 'approve' | 'expire' | 'wait';

/** Ends the wait of messages that nobody decided on, as their lists have it. */
@Injectable()
export class Expiry {
  private readonly logger = new Logger(Expiry.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly items: HeldItems,
    private readonly due: HeldDue,
    private readonly moves: HeldMoves,
    private readonly posting: PostingService,
    private readonly heldPost: HeldPost,
    private readonly outcomes: HeldOutcomes,
  ) {}

  /** How many were ended, each in a transaction of its own. One that fails is tried again, and the others go on. */
  async endDue(now: Date): Promise<number> {
    let ended = 0;
    for (const heldId of await this.due.unanswered(now)) {
      try {
        if (await this.end(heldId, now)) ended++;
      } catch (error) {
        this.logger.error({ heldId, error }, 'a message that nobody decided on could not be ended');
      }
    }
    return ended;
  }

  private async end(heldId: string, now: Date): Promise<boolean> {
    const held = await this.items.held(heldId);
    if (held === null) return false;
    const action = await this.fateOf(held, await this.heldPost.listOf(held.post), now);
    if (action === 'wait') return false;
    const matter = await this.outcomes.prepare(held);
    const releaseAt = action === 'approve' ? now : null;
    const move = { heldId, action, reason: '', personId: null, via: 'job', releaseAt } as const;
    return this.dataSource.transaction(async manager => {
      // A list that ends settles what waits on it.
      if (!(await this.outcomes.listStays(manager, matter))) return false;
      const seen = { ...move, seenVersion: held.version };
      if (!(await this.moves.move(manager, seen, now))) return false;
      await this.outcomes.settle(manager, matter, { action, reason: '', actor: system }, now);
      return true;
    });
  }

  /**
   * Nothing leaves by itself while the list's brake is on, nor to a list that is closed or the platform's; and nothing
   * that anybody touched: an approval taken back meant something, and what was corrected is proven to be nobody's.
   */
  private async fateOf({ state, version, post }: HeldItem, list: List, now: Date): Promise<Fate> {
    const { unanswered, closedAt, platformModeratedSince, heldUntil } = list;
    if (state !== 'waiting' || version > 1 || unanswered === 'refuse') return 'expire';
    if (closedAt !== null || platformModeratedSince !== null) return 'expire';
    // An announcement waits for its moderators, whoever wrote it.
    if (post.reasons.some(({ code }) => code === 'carried-here')) return 'expire';
    const { authorAddress, identity, envelopeSender } = post;
    const by = { authorAddress, identity, envelopeSender: envelopeSender || null };
    if (!(await this.posting.trusts(list, by, now))) return 'expire';
    return heldUntil !== null && heldUntil > now ? 'wait' : 'approve';
  }
}
