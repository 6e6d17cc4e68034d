import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { type Correspondence, Correspondences } from '../../channels/forums/correspondences.service.js';
import { ForumSight } from '../../channels/forums/forum-sight.service.js';
import { longestText } from '../../channels/forums/thread-words.js';
import { ForumWriting, type WriteOutcome } from '../../channels/forums/writing.service.js';
import { AnsweredFiles, type BroughtFiles } from './answers/answered-files.js';
import { ForumAnswerRecord } from './answers/forum-answer-record.js';
import { ForumAnswerTelling } from './answers/forum-answer-telling.js';
import type { ForumAnswer, ForumAnswerTrouble } from './forum-answer.entity.js';

/** An answer that waits for its person to confirm. */
export interface AskedAnswer {
  readonly answer: ForumAnswer;
  readonly correspondence: Correspondence;
  readonly isExpired: boolean;
}

export type AnswerEnd =
  | { readonly kind: 'written'; readonly isWaiting: boolean }
  | { readonly kind: 'refused'; readonly trouble: ForumAnswerTrouble };

/** Makes messages of what was answered by mail: at once what is proven, and once it is confirmed the rest. */
@Injectable()
export class ForumAnswerWriting {
  private readonly logger = new Logger(ForumAnswerWriting.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly roles: RoleService,
    private readonly sight: ForumSight,
    private readonly writing: ForumWriting,
    private readonly correspondences: Correspondences,
    private readonly record: ForumAnswerRecord,
    private readonly telling: ForumAnswerTelling,
    private readonly files: AnsweredFiles,
  ) {}

  /** How many were dealt with. One that fails stays due, and the others go on. */
  async writeDue(now: Date): Promise<number> {
    let done = 0;
    for (const id of await this.record.due()) {
      try {
        const answer = await this.record.byId(id);
        const correspondence = answer && (await this.correspondences.byId(answer.correspondenceId));
        if (answer === null || correspondence === null) continue;
        await this.end(answer, correspondence, true, now);
        done++;
      } catch (error) {
        this.logger.error({ answerId: id, error }, 'an answer by mail could not be written');
      }
    }
    return done;
  }

  /** Null when no link of ours leads there. */
  async find(token: string, now: Date): Promise<AskedAnswer | null> {
    const id = this.telling.answerIn(token);
    const answer = id === null ? null : await this.record.byId(id);
    const correspondence = answer && (await this.correspondences.byId(answer.correspondenceId));
    if (answer === null || correspondence === null || answer.confirmUntil === null) return null;
    return { answer, correspondence, isExpired: answer.confirmUntil <= now };
  }

  /** In its person's name, whom the caller knows by their session: the page says what came of it. */
  confirm({ answer, correspondence }: AskedAnswer, now: Date): Promise<AnswerEnd> {
    return this.end(answer, correspondence, false, now);
  }

  forgetOld(now: Date): Promise<void> {
    return this.record.forgetOld(now);
  }

  /** What is written carries the answer's id: done twice, it is there once. */
  private async end(
    answer: ForumAnswer,
    correspondence: Correspondence,
    isTold: boolean,
    now: Date,
  ): Promise<AnswerEnd> {
    const brought = await this.files.bring(answer, correspondence, now);
    const outcome = await this.write(answer, correspondence, brought, now);
    const [contact] = isTold ? await this.directory.contactsOf([correspondence.personId]) : [];
    await this.dataSource.transaction(async manager => {
      const { text, messageId } = answer;
      const isWritten = outcome.kind === 'written';
      const end = isWritten ? { messageId: outcome.messageId } : { trouble: outcome.kind };
      await this.files.clear(manager, brought, now);
      if (!(await this.record.finish(manager, answer.id, end)) || contact === undefined) return;
      if (!isWritten) {
        const refusal = { trouble: outcome.kind, text, messageId };
        await this.telling.refused(manager, contact, correspondence, refusal, now);
      } else if (outcome.state === 'waiting' || brought.leftOut.length > 0) {
        const news = { isWaiting: outcome.state === 'waiting', leftOut: brought.leftOut };
        await this.telling.written(manager, contact, correspondence, news, messageId, now);
      }
    });
    return outcome.kind === 'written'
      ? { kind: 'written', isWaiting: outcome.state === 'waiting' }
      : { kind: 'refused', trouble: outcome.kind };
  }

  private async write(
    { id, text, answersId }: ForumAnswer,
    { personId, forumId, threadId }: Correspondence,
    { place: { place }, count }: BroughtFiles,
    now: Date,
  ): Promise<WriteOutcome | { readonly kind: 'empty' | 'too-long' | 'gone' }> {
    if (text === '' && count === 0) return { kind: 'empty' };
    if (text.length > longestText) return { kind: 'too-long' };
    const roles = await this.roles.rolesOf(personId);
    const seen = await this.sight.byId({ personId, roles }, forumId);
    if (seen === null) return { kind: 'gone' };
    return this.writing.answer(
      seen,
      threadId,
      { text, answersId },
      { id, via: 'mail', files: { place } },
      now,
    );
  }
}
