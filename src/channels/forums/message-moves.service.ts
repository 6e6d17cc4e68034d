import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { ArchivedMessage } from '../../postoffice/archive/archived-message.entity.js';
import { WithdrawalService } from '../../postoffice/archive/withdrawal.service.js';
import { ForumFiles } from './forum-files.service.js';
import { ForumMessage } from './forum-message.entity.js';
import { ForumThread } from './forum-thread.entity.js';
import { afterAction, type ForumMessageAction, type ForumMessageState } from './message-transitions.js';
import { Publication } from './publication.service.js';

/** What is done to a message, by whom, and why. */
export interface MessageMove {
  readonly messageId: string;
  readonly action: ForumMessageAction;
  /** Kept where a moderator takes something away. */
  readonly reason?: string;
  /** What whoever decides has seen; absent, whatever it is now. */
  readonly version?: number;
}

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly message: ForumMessage; readonly thread: ForumThread }
  | { readonly kind: 'not-now'; readonly state: ForumMessageState }
  | { readonly kind: 'changed-meanwhile' | 'unknown' };

/** The changes of a forum's message after it was written: every one of its table, and of nothing else. */
@Injectable()
export class MessageMoves {
  private readonly record = recordsAbout(this.journal, 'forum-message');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly directory: DirectoryService,
    private readonly withdrawals: WithdrawalService,
    private readonly publication: Publication,
    private readonly files: ForumFiles,
  ) {}

  move(move: MessageMove, actor: Actor, now: Date): Promise<MoveOutcome> {
    return this.dataSource.transaction(manager => this.moveIn(manager, move, actor, now));
  }

  /** Who may is asked by the caller. In its transaction, which holds the thread until its end. */
  async moveIn(manager: EntityManager, move: MessageMove, actor: Actor, now: Date): Promise<MoveOutcome> {
    const found = await lockedMessage(manager, move.messageId);
    if (found === null) return { kind: 'unknown' };
    const { message, thread } = found;
    if (move.version !== undefined && move.version !== message.version) return { kind: 'changed-meanwhile' };
    const next = afterAction(message.state, move.action);
    if (next === null) return { kind: 'not-now', state: message.state };
    message.version += 1;
    await this.carryOut(manager, { message, thread, next, move }, actor, now);
    const values = { forumId: thread.forumId, threadId: thread.id, reason: move.reason ?? '' };
    await this.record(manager, `forum-message.${next}`, message.id, values, actor, now);
    return { kind: 'moved', message, thread };
  }

  private async carryOut(
    manager: EntityManager,
    {
      message,
      thread,
      next,
      move: { reason = '' },
    }: { message: ForumMessage; thread: ForumThread; next: ForumMessageState; move: MessageMove },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { archivedMessageId, state } = message;
    if (state === 'waiting' && next === 'published') {
      await this.publication.publish(manager, thread, message, await this.signatureOf(manager, message), now);
      return;
    }
    message.state = next;
    if (next === 'withdrawn') {
      message.withdrawnAt = now;
      if (archivedMessageId === null) message.waitingText = '';
      await this.files.dropOf(manager, message.id, now);
    }
    if (archivedMessageId !== null)
      await this.tellArchive(manager, archivedMessageId, next, { actor, reason }, now);
    await manager.save(message);
    await recount(manager, thread);
  }

  private async tellArchive(
    manager: EntityManager,
    archivedMessageId: string,
    next: ForumMessageState,
    { actor, reason }: { readonly actor: Actor; readonly reason: string },
    now: Date,
  ): Promise<void> {
    const { key, place } = await manager.findOneByOrFail(ArchivedMessage, { id: archivedMessageId });
    const withdrawal = { place, which: { keys: [key] }, actor, reason };
    if (next === 'withdrawn') await this.withdrawals.delete(manager, withdrawal, now);
    if (next === 'hidden') await this.withdrawals.hide(manager, withdrawal, now);
    if (next === 'published') await this.withdrawals.show(manager, withdrawal, now);
  }

  private async signatureOf(
    manager: EntityManager,
    { authorId }: ForumMessage,
  ): Promise<{ name: string; address: string }> {
    const [contact] = authorId === null ? [] : await this.directory.contactsOf([authorId], manager);
    return contact ?? { name: '', address: '' };
  }
}

/** The thread first, as by whoever writes in it. */
export async function lockedMessage(
  manager: EntityManager,
  messageId: string,
): Promise<{ message: ForumMessage; thread: ForumThread } | null> {
  const [row]: { threadId: string }[] = await manager.query(
    'select thread_id as "threadId" from forum_message where id = $1',
    [messageId],
  );
  if (row === undefined) return null;
  const lock = { mode: 'pessimistic_write' } as const;
  const thread = await manager.findOneOrFail(ForumThread, { where: { id: row.threadId }, lock });
  const message = await manager.findOneOrFail(ForumMessage, { where: { id: messageId }, lock });
  return { message, thread };
}

/** What its readers see of a thread after one of its messages went or came back. */
async function recount(manager: EntityManager, thread: ForumThread): Promise<void> {
  const [row]: { count: number; lastAt: Date | null }[] = await manager.query(
    `select count(*)::int as count, max(published_at) as "lastAt" from forum_message
     where thread_id = $1 and state = 'published'`,
    [thread.id],
  );
  Object.assign(thread, { messageCount: row?.count ?? 0, lastAt: row?.lastAt ?? thread.startedAt });
  await manager.save(thread);
}
