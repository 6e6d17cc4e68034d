import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Gathered, inTurn } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { HouseError } from '../../foundation/house-error.js';
import { type HeldAttachment, HeldMessage } from './held-message.entity.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import { type DecisionRoad, type HeldAction, transitions } from './transitions.js';

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

/** A post comes to wait, and each decision moves it: one each, however many people decide at once. */
@Injectable()
export class HeldMoves {
  private readonly holding = new Gathered<NewHeld, boolean>(holdTogether);

  /**
   * `id` is a new UUID: notices that lead to the held message are written along with it. On a list that was deleted since
   * the post was judged nobody would ever decide: that is a temporary error.
   */
  async hold(manager: EntityManager, held: NewHeld): Promise<void> {
    const isHeld = await this.holding.ask(manager, held);
    if (!isHeld) throw new HouseError('list-gone', { listId: held.listId }, true);
  }

  /** Whether a post ever waited, whatever was decided since. */
  hasHeld(manager: EntityManager, postId: string): Promise<boolean> {
    return inTurn(manager, () => manager.existsBy(HeldMessage, { postId }));
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
