import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { Post } from '../posting/post.entity.js';
import { PostRecord } from '../posting/post-record.service.js';
import { type HeldAttachment, HeldMessage } from './held-message.entity.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import { type HeldState, notOver } from './transitions.js';

export interface DecisionShown extends ModerationDecision {
  /** Null for the command line and for jobs. */
  readonly decidedByName: string | null;
}

/** A held message with all a moderator wants to see of it. */
export interface HeldItem {
  readonly id: string;
  readonly listId: string;
  readonly state: HeldState;
  readonly version: number;
  readonly heldAt: Date;
  readonly releaseAt: Date | null;
  readonly isAuthorTold: boolean;
  /** The first lines of its text, and its first attachments. */
  readonly preview: string;
  readonly attachments: readonly HeldAttachment[];
  readonly post: Post;
  /** Oldest first. */
  readonly decisions: readonly DecisionShown[];
}

export interface HeldStanding {
  readonly state: HeldState;
  readonly version: number;
  readonly last: DecisionShown | null;
}

/** What a page shows at most: nobody decides on more in one sitting. */
const queueLength = 200;

/** Reads held messages with all that was decided on each. */
@Injectable()
export class HeldItems {
  constructor(
    private readonly dataSource: DataSource,
    private readonly posts: PostRecord,
    private readonly directory: DirectoryService,
  ) {}

  async held(id: string): Promise<HeldItem | null> {
    const row = await this.dataSource.manager.findOneBy(HeldMessage, { id });
    return row === null ? null : ((await this.items([row]))[0] ?? null);
  }

  /** As which held message a post waits or waited; null for one that never did. */
  async idOfPost(postId: string): Promise<string | null> {
    const held = await this.dataSource.manager.findOne(HeldMessage, {
      select: { id: true },
      where: { postId },
      order: { heldAt: 'DESC' },
    });
    return held?.id ?? null;
  }

  /** What waits on these lists, oldest first; approved ones too while they can be undone. */
  async waiting(listIds: readonly string[], limit = queueLength): Promise<HeldItem[]> {
    const rows = await this.dataSource.manager.find(HeldMessage, {
      where: { listId: In([...listIds]), state: In(['waiting', 'approved']) },
      order: { heldAt: 'ASC', id: 'ASC' },
      take: limit,
    });
    return this.items(rows);
  }

  /** All that is not over on a list, the oldest first: what waits for moderators or for its author, or has not left. */
  async undecided(listId: string, limit: number): Promise<HeldItem[]> {
    const rows = await this.dataSource.manager.find(HeldMessage, {
      where: { listId, state: In(notOver) },
      order: { heldAt: 'ASC', id: 'ASC' },
      take: limit,
    });
    return this.items(rows);
  }

  /** Where a held message stands inside a transaction, and who decided last; null when there is no such message. */
  async standing(manager: EntityManager, id: string): Promise<HeldStanding | null> {
    const held = await manager.findOneBy(HeldMessage, { id });
    if (held === null) return null;
    const last = await manager.findOne(ModerationDecision, {
      where: { heldMessageId: id, decision: Not('release') },
      order: { version: 'DESC' },
    });
    const names = await this.directory.namesOf(last?.decidedBy ? [last.decidedBy] : [], manager);
    const { state, version } = held;
    return { state, version, last: last && shown(last, names) };
  }

  private async items(rows: readonly HeldMessage[]): Promise<HeldItem[]> {
    const posts = new Map(
      (await this.posts.byIds(rows.map(({ postId }) => postId))).map(post => [post.id, post]),
    );
    const decisions = Map.groupBy(
      await this.decisionsOn(rows.map(({ id }) => id)),
      ({ heldMessageId }) => heldMessageId,
    );
    return rows.flatMap(row => {
      const post = posts.get(row.postId);
      return post === undefined ? [] : [itemOf(row, post, decisions.get(row.id) ?? [])];
    });
  }

  private async decisionsOn(heldIds: readonly string[]): Promise<DecisionShown[]> {
    const decisions = await this.dataSource.manager.find(ModerationDecision, {
      where: { heldMessageId: In([...heldIds]) },
      order: { version: 'ASC' },
    });
    const people = decisions.flatMap(({ decidedBy }) => (decidedBy === null ? [] : [decidedBy]));
    const names = await this.directory.namesOf(people);
    return decisions.map(decision => shown(decision, names));
  }
}

function shown(decision: ModerationDecision, names: ReadonlyMap<string, string>): DecisionShown {
  return Object.assign(decision, { decidedByName: names.get(decision.decidedBy ?? '') ?? null });
}

function itemOf(row: HeldMessage, post: Post, decisions: readonly DecisionShown[]): HeldItem {
  const { id, listId, state, version, heldAt, releaseAt, isAuthorTold, preview, attachments } = row;
  return {
    id,
    listId,
    state,
    version,
    heldAt,
    releaseAt,
    isAuthorTold,
    preview,
    attachments,
    post,
    decisions,
  };
}
