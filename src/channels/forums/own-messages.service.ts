import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StandingService } from '../../community/standing/standing.service.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { ArchiveService } from '../../postoffice/archive/archive.service.js';
import { ForumPatterns } from './forum-patterns.service.js';
import { canEdit, canWithdraw } from './forum-permissions.js';
import type { ForumInSight } from './forum-sight.service.js';
import { lockedMessage, MessageMoves } from './message-moves.service.js';

/** `banned` and `held`: by a pattern of the forum, which refuses such words, or has a moderator read them first. */
export type EditOutcome = {
  readonly kind: 'edited' | 'same' | 'too-late' | 'suspended' | 'unknown' | 'banned' | 'held';
};
export type WithdrawOutcome = { readonly kind: 'withdrawn' | 'not-yours' | 'unknown' };

/** What somebody does with what they wrote. */
@Injectable()
export class OwnMessages {
  private readonly record = recordsAbout(this.journal, 'forum-message');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly standing: StandingService,
    private readonly archive: ArchiveService,
    private readonly moves: MessageMoves,
    private readonly patterns: ForumPatterns,
  ) {}

  /** For a quarter of an hour, unless a moderator read it first; readers see that it was edited. @param text as `readText` gives it */
  async edit(
    { forum, viewer }: ForumInSight,
    messageId: string,
    text: string,
    actor: Actor,
    now: Date,
  ): Promise<EditOutcome> {
    if (viewer.personId === null) return { kind: 'unknown' };
    const measure = await this.standing.measureOnPosting(viewer.personId, now);
    if (measure !== 'none') return { kind: 'suspended' };
    const verdict = await this.patterns.verdictOn({ forum, viewer }, { subject: '', text });
    return this.dataSource.transaction(async (manager): Promise<EditOutcome> => {
      const found = await lockedMessage(manager, messageId);
      if (found === null || found.thread.forumId !== forum.id) return { kind: 'unknown' };
      const { message } = found;
      if (message.authorId !== viewer.personId) return { kind: 'unknown' };
      if (!canEdit(viewer, message, now)) return { kind: 'too-late' };
      const { archivedMessageId } = message;
      if (verdict === 'refuse') return { kind: 'banned' };
      // What readers see is never replaced by what a moderator has to read first.
      if (verdict === 'hold' && archivedMessageId !== null) return { kind: 'held' };
      if (archivedMessageId === null) {
        if (message.waitingText === text) return { kind: 'same' };
        message.waitingText = text;
      } else {
        await this.archive.rewrite(manager, archivedMessageId, { text });
      }
      message.version += 1;
      message.editedAt = now;
      await manager.save(message);
      await this.record(manager, 'forum-message.edited', message.id, { forumId: forum.id }, actor, now);
      return { kind: 'edited' };
    });
  }

  /** At any time: its words are gone, and where it stood the thread says so. */
  async withdraw(
    { forum, viewer }: ForumInSight,
    messageId: string,
    actor: Actor,
    now: Date,
  ): Promise<WithdrawOutcome> {
    return this.dataSource.transaction(async (manager): Promise<WithdrawOutcome> => {
      const found = await lockedMessage(manager, messageId);
      if (found === null || found.thread.forumId !== forum.id) return { kind: 'unknown' };
      if (found.message.state === 'withdrawn') return { kind: 'withdrawn' };
      if (!canWithdraw(viewer, found.message)) return { kind: 'not-yours' };
      await this.moves.moveIn(manager, { messageId, action: 'withdraw' }, actor, now);
      return { kind: 'withdrawn' };
    });
  }
}
