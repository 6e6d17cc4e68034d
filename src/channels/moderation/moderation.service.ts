import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThanOrEqual, Not } from 'typeorm';
import { Gathered, inTurn } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { HouseError } from '../../foundation/house-error.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { Post } from '../posting/post.entity.js';
import { PostRecord } from '../posting/post-record.service.js';
import { type HeldAttachment, HeldMessage } from './held-message.entity.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import type { DecisionRoad, HeldAction, HeldState } from './transitions.js';
import { transitions } from './transitions.js';
import { unansweredDays } from './unanswered-days.js';

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

export interface NewHeld {
  readonly id: string;
  readonly postId: string;
  readonly listId: string;
  readonly isAuthorTold: boolean;
  readonly heldAt: Date;
  readonly preview: string;
  readonly attachments: readonly HeldAttachment[];
}

/** Somebody's decision on a held message. */
export interface Move {
  readonly heldId: string;
  readonly action: HeldAction;
  readonly reason: string;
  readonly personId: string | null;
  readonly via: DecisionRoad;
  /** For an approval: when it leaves. */
  readonly releaseAt: Date | null;
  /** What whoever decides has read; when it is another version by now, nothing is done. */
  readonly seenVersion?: number;
}

const notOver: HeldState[] = ['waiting', 'approved', 'returned'];

/** What a page shows at most: nobody decides on more in one sitting. */
const queueLength = 200;

/** The queue of held messages: one decision each, however many people decide at once. */
@Injectable()
export class ModerationService {
  private readonly holding = new Gathered<NewHeld, boolean>(holdTogether);

  constructor(
    private readonly dataSource: DataSource,
    private readonly posts: PostRecord,
    private readonly directory: DirectoryService,
  ) {}

  /**
   * `id` is a new UUID: notices that lead to the held message are written along with it. On a list that was deleted since
   * the post was judged nobody would ever decide: that is a temporary error.
   */
  async hold(manager: EntityManager, held: NewHeld): Promise<void> {
    const isHeld = await this.holding.ask(manager, held);
    if (!isHeld) throw new HouseError('list-gone', { listId: held.listId }, true);
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

  /** The ids of all that is not over on a list. */
  async undecidedIds(manager: EntityManager, listId: string): Promise<string[]> {
    const rows = await manager.find(HeldMessage, {
      select: { id: true },
      where: { listId, state: In(notOver) },
    });
    return rows.map(({ id }) => id);
  }

  /** The oldest message that waits on these lists, another one than this; null when there is none. */
  async nextWaiting(listIds: readonly string[], heldId: string): Promise<string | null> {
    const next = await this.dataSource.manager.findOne(HeldMessage, {
      select: { id: true },
      where: { id: Not(heldId), listId: In([...listIds]), state: 'waiting' },
      order: { heldAt: 'ASC', id: 'ASC' },
    });
    return next?.id ?? null;
  }

  async countWaiting(listIds: readonly string[]): Promise<number> {
    return this.dataSource.manager.countBy(HeldMessage, { listId: In([...listIds]), state: 'waiting' });
  }

  async held(id: string): Promise<HeldItem | null> {
    const row = await this.dataSource.manager.findOneBy(HeldMessage, { id });
    return row === null ? null : ((await this.items([row]))[0] ?? null);
  }

  /** Whether a post ever waited, whatever was decided since. */
  hasHeld(manager: EntityManager, postId: string): Promise<boolean> {
    return inTurn(manager, () => manager.existsBy(HeldMessage, { postId }));
  }

  /** Approved messages whose time has come. */
  async dueForRelease(now: Date): Promise<string[]> {
    const rows = await this.dataSource.manager.find(HeldMessage, {
      where: { state: 'approved', releaseAt: LessThanOrEqual(now) },
      order: { releaseAt: 'ASC' },
      take: 100,
    });
    return rows.map(({ id }) => id);
  }

  /** What nobody decided on in time, or was returned and did not come back, the oldest first. */
  async unanswered(now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from (
         select id, held_at as since from held_message where state = 'waiting'
         union all
         select h.id, d.decided_at from held_message h
         join moderation_decision d on d.held_message_id = h.id and d.version = h.version
         where h.state = 'returned'
       ) waiting where since <= $1::timestamptz - make_interval(hours => 24 * $2) order by since, id`,
      [now, unansweredDays],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Moves a held message along `transitions`, with who and why. False when its state does not allow that (any
   * more), or when it is not the version that was seen: the row is locked, so of two who decide at once the second sees the first one's state.
   * Its list is locked before it, as by whoever ends a list: the decision names the list, so it would be locked after.
   */
  async move(manager: EntityManager, move: Move, now: Date): Promise<boolean> {
    await manager.query(
      'select from list where id = (select list_id from held_message where id = $1) for key share',
      [move.heldId],
    );
    const held = await manager.findOne(HeldMessage, {
      where: { id: move.heldId },
      lock: { mode: 'pessimistic_write' },
    });
    const next = held === null ? undefined : transitions[held.state][move.action];
    if (held === null || next === undefined) return false;
    if (move.seenVersion !== undefined && move.seenVersion !== held.version) return false;
    const version = held.version + 1;
    await manager.update(
      HeldMessage,
      { id: held.id },
      { state: next, version, releaseAt: next === 'approved' ? (move.releaseAt ?? now) : null },
    );
    await manager.insert(ModerationDecision, {
      heldMessageId: held.id,
      listId: held.listId,
      version,
      decision: move.action,
      reason: move.reason,
      decidedBy: move.personId,
      decidedVia: move.via,
      decidedAt: now,
    });
    return true;
  }

  /** The decision by which a message was last approved; null when it never was. */
  approvalOf(manager: EntityManager, heldMessageId: string): Promise<ModerationDecision | null> {
    return manager.findOne(ModerationDecision, {
      where: { heldMessageId, decision: In(['approve', 'trust']) },
      order: { version: 'DESC' },
    });
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

/** Whether each was held: its list is still there, and stays until the transaction ends. */
async function holdTogether(manager: EntityManager, held: readonly NewHeld[]): Promise<boolean[]> {
  const rows = await preparedIn<{ id: string }>(
    manager,
    'hold',
    `insert into held_message (id, post_id, list_id, is_author_told, held_at, preview, attachments)
     select held.* from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bool[], $5::timestamptz[], $6::text[], $7::jsonb[])
                        as held (id, post_id, list_id, is_author_told, held_at, preview, attachments)
     join list on list.id = held.list_id and list.deleted_at is null for key share of list
     returning id`,
    [
      held.map(({ id }) => id),
      held.map(({ postId }) => postId),
      held.map(({ listId }) => listId),
      held.map(({ isAuthorTold }) => isAuthorTold),
      held.map(({ heldAt }) => heldAt),
      held.map(({ preview }) => preview),
      held.map(({ attachments }) => JSON.stringify(attachments)),
    ],
  );
  const isWritten = new Set(rows.map(({ id }) => id));
  return held.map(({ id }) => isWritten.has(id));
}
