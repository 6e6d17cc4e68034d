import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { isUuid } from '../../foundation/uuid.js';
import { type HeldItem, HeldItems } from '../../channels/moderation/held-items.service.js';
import { HeldMoves } from '../../channels/moderation/held-moves.service.js';
import { HeldOutcomes } from './held-outcomes.service.js';
import { PostLinks } from './post-links.service.js';

/** Somebody who says that they wrote a post. */
export interface Author {
  /** The token of the link in our mail, or, for somebody who is signed in, the id of the held message. */
  readonly key: string;
  readonly personId: string | null;
}

export type AuthorOutcome =
  /** `already`: it is no more as it was shown, and nothing was done; `held` is what it is now. */
  { readonly kind: 'done' | 'already'; readonly held: HeldItem } | { readonly kind: 'unknown' };

/** What the author of a post that waits may do about it. */
@Injectable()
export class AuthorAnswers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly items: HeldItems,
    private readonly moves: HeldMoves,
    private readonly outcomes: HeldOutcomes,
    private readonly links: PostLinks,
  ) {}

  /** Their own message; null for anybody else, whether it is there or not. */
  async find({ key, personId }: Author): Promise<HeldItem | null> {
    const heldId = isUuid(key) ? key : this.links.heldIdOf(key);
    const held = heldId === null ? null : await this.items.held(heldId);
    if (held === null || !isUuid(key)) return held;
    return personId !== null && held.post.authorPersonId === personId ? held : null;
  }

  /** As it is by now. */
  async again(held: HeldItem): Promise<HeldItem> {
    return (await this.items.held(held.id)) ?? held;
  }

  /**
   * Takes it back as long as it has not left; moderators read so where they would have decided.
   * @param seenVersion what the author was shown: what a moderator decided meanwhile is shown to them first
   */
  async withdraw(author: Author, seenVersion: number, actor: Actor, now: Date): Promise<AuthorOutcome> {
    const held = await this.find(author);
    if (held === null) return { kind: 'unknown' };
    const action = 'withdraw';
    const move = { heldId: held.id, action, reason: '', via: 'web', releaseAt: null, seenVersion } as const;
    const matter = await this.outcomes.prepare(held);
    const isMoved = await this.dataSource.transaction(async manager => {
      const personId = actorPersonId(actor);
      if (!(await this.moves.move(manager, { ...move, personId }, now))) return false;
      await this.outcomes.settle(manager, matter, { action, reason: '', actor }, now);
      return true;
    });
    return { kind: isMoved ? 'done' : 'already', held: await this.again(held) };
  }
}
