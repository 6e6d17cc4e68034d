import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { PostingMeasure } from '../../community/standing/posting-measure.js';
import { StandingService } from '../../community/standing/standing.service.js';
import { randomToken } from '../../foundation/mail/token.js';
import { ForumDrafts } from './drafts.service.js';
import { ForumCategory } from './forum-category.entity.js';
import { ForumFiles } from './forum-files.service.js';
import { ForumMessage, type WrittenVia } from './forum-message.entity.js';
import { ForumPatterns } from './forum-patterns.service.js';
import { canAnswer, canModerate, canStart } from './forum-permissions.js';
import type { ForumInSight } from './forum-sight.service.js';
import { ForumThread } from './forum-thread.entity.js';
import { type Welcome, welcomeOf } from './premoderation.js';
import { Publication, type Signature } from './publication.service.js';
import type { ThreadWords } from './thread-words.js';
import { UnreadMarks } from './unread.service.js';
import { sameWords, submittedBefore, type Written, writtenLately } from './written-before.js';
import { isTooMuch } from './writing-limits.js';

/** How something comes in. */
export interface Submission {
  /** Made with the form: sent twice, it is written once. */
  readonly id: string;
  readonly via: WrittenVia;
  /** Absent, it brings no files but those of a draft on the site. */
  readonly files?: FilesOfSubmission;
}

/** Where files of its author were kept aside until now, and which of them it brings: all, unless they are named. */
export interface FilesOfSubmission {
  readonly place: string;
  readonly ids?: readonly string[];
}

export type WriteRefusal =
  'banned' | 'not-yours-to-write' | 'suspended' | 'too-much' | 'category-unknown' | 'closed';
export type WriteOutcome = Written | { readonly kind: WriteRefusal };

export const adDays = 30;
const dayMs = 86_400_000;
/** Who writes, as the rules want to know them. */
interface Author {
  readonly personId: string;
  readonly signature: Signature;
}

/** What is written once it is known to be welcome. */
interface Given {
  readonly thread: ForumThread;
  readonly answersId: string | null;
  readonly text: string;
  readonly welcome: 'published' | 'waiting';
  /** Where its draft stood. */
  readonly draftPlace: string;
}

/** Takes in what people write in forums, from whichever door. */
@Injectable()
export class ForumWriting {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly standing: StandingService,
    private readonly publication: Publication,
    private readonly drafts: ForumDrafts,
    private readonly unread: UnreadMarks,
    private readonly files: ForumFiles,
    private readonly patterns: ForumPatterns,
  ) {}

  async start(
    { forum, viewer }: ForumInSight,
    words: ThreadWords,
    submission: Submission,
    now: Date,
  ): Promise<WriteOutcome> {
    const author = canStart(viewer, forum) ? await this.authorOf(viewer.personId) : null;
    if (author === null) return { kind: 'not-yours-to-write' };
    const measure = await this.standing.measureOnPosting(author.personId, now);
    const verdict = await this.patterns.verdictOn({ forum, viewer }, words);
    if (verdict === 'refuse') return { kind: 'banned' };
    return this.dataSource.transaction(async (manager): Promise<WriteOutcome> => {
      const turn = await this.takeTurn(manager, author, submission, words.text);
      if ('kind' in turn) return turn;
      const same = await sameWords(
        manager,
        author.personId,
        { forumId: forum.id, subject: words.subject },
        words.text,
        now,
      );
      if (same !== null) return same;
      const welcome = await admitted(manager, { forum, viewer }, measure, true, now);
      if (welcome === 'suspended' || welcome === 'too-much') return { kind: welcome };
      const categoryId = await categoryOf(manager, forum.id, words.category);
      if (categoryId === undefined) return { kind: 'category-unknown' };
      const thread = newThread({ forumId: forum.id, authorId: author.personId, categoryId }, words, now);
      await manager.insert(ForumThread, thread);
      const held = verdict === null ? welcome : 'waiting';
      const written = { thread, answersId: null, text: words.text, welcome: held, draftPlace: '' } as const;
      return this.write(manager, author, written, turn, now);
    });
  }

  /** @param answersId the message it answers more than the others; null for the thread as a whole */
  async answer(
    { forum, viewer }: ForumInSight,
    threadId: string,
    { text, answersId }: { readonly text: string; readonly answersId: string | null },
    submission: Submission,
    now: Date,
  ): Promise<WriteOutcome> {
    const author = await this.authorOf(viewer.personId);
    if (author === null) return { kind: 'not-yours-to-write' };
    const measure = await this.standing.measureOnPosting(author.personId, now);
    const verdict = await this.patterns.verdictOn({ forum, viewer }, { subject: '', text });
    if (verdict === 'refuse') return { kind: 'banned' };
    return this.dataSource.transaction(async (manager): Promise<WriteOutcome> => {
      const turn = await this.takeTurn(manager, author, submission, text);
      if ('kind' in turn) return turn;
      const thread = await lockedThread(manager, threadId);
      if (thread === null || thread.forumId !== forum.id) return { kind: 'not-yours-to-write' };
      const same = await sameWords(manager, author.personId, { threadId }, text, now);
      if (same !== null) return same;
      if (!canAnswer(viewer, forum, thread, now)) return { kind: 'closed' };
      const welcome = await admitted(manager, { forum, viewer }, measure, false, now);
      if (welcome === 'suspended' || welcome === 'too-much') return { kind: welcome };
      const answered = answersId === null ? null : await messageIn(manager, threadId, answersId);
      const held = verdict === null ? welcome : 'waiting';
      const written = { thread, answersId: answered, text, welcome: held, draftPlace: thread.key } as const;
      return this.write(manager, author, written, turn, now);
    });
  }

  /** Whether a moderator would read it first, if this reader wrote now. */
  async isHeld({ forum, viewer }: ForumInSight, now: Date): Promise<boolean> {
    if (viewer.personId === null) return false;
    const measure = await this.standing.measureOnPosting(viewer.personId, now);
    const { published } = await writtenLately(this.dataSource.manager, viewer.personId, now);
    return welcomeOf(forum, { measure, isModerator: canModerate(viewer), published }) === 'waiting';
  }

  /**
   * One message at a time of each author, and each submission once. Other words in a form that was sent before are
   * another message: somebody went back to it, and would believe them published.
   */
  private async takeTurn(
    manager: EntityManager,
    { personId }: Author,
    submission: Submission,
    text: string,
  ): Promise<Written | Submission> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('forums ' || $1, 0))`, [personId]);
    const before = await submittedBefore(manager, personId, submission.id, text);
    if (before === null) return submission;
    return before.isOther && submission.via === 'web' ? { ...submission, id: randomUUID() } : before.written;
  }

  private async write(
    manager: EntityManager,
    author: Author,
    { thread, answersId, text, welcome, draftPlace }: Given,
    submission: Submission,
    now: Date,
  ): Promise<Written> {
    const message = manager.create(ForumMessage, {
      id: randomUUID(),
      threadId: thread.id,
      archivedMessageId: null,
      authorId: author.personId,
      answersId,
      state: 'waiting',
      version: 1,
      waitingText: text,
      submissionId: submission.id,
      writtenVia: submission.via,
      writtenAt: now,
      publishedAt: null,
      editedAt: null,
      withdrawnAt: null,
    });
    await manager.insert(ForumMessage, message);
    const { personId } = author;
    const draft = { personId, forumId: thread.forumId, place: draftPlace };
    // Before it comes out, so that its copies name them.
    const brought = submission.via === 'web' ? { place: draftPlace } : submission.files;
    if (brought !== undefined)
      await this.files.attach(manager, { ...draft, place: brought.place }, message.id, brought.ids);
    if (welcome === 'published')
      await this.publication.publish(manager, thread, message, author.signature, now);
    await this.drafts.remove(draft, manager);
    await this.unread.mark(personId, thread.id, now, manager);
    return { kind: 'written', threadKey: thread.key, messageId: message.id, state: welcome };
  }

  private async authorOf(personId: string | null): Promise<Author | null> {
    if (personId === null) return null;
    const [contact] = await this.directory.contactsOf([personId]);
    if (contact !== undefined) return { personId, signature: contact };
    const name = (await this.directory.namesOf([personId])).get(personId);
    return name === undefined ? null : { personId, signature: { name, address: '' } };
  }
}

/** Whether one more message of this author comes out, waits, or is refused. */
async function admitted(
  manager: EntityManager,
  { forum, viewer }: Pick<ForumInSight, 'forum' | 'viewer'>,
  measure: PostingMeasure,
  isThread: boolean,
  now: Date,
): Promise<Welcome | 'too-much'> {
  const lately = await writtenLately(manager, viewer.personId ?? '', now);
  const author = { measure, isModerator: canModerate(viewer), published: lately.published };
  const welcome = welcomeOf(forum, author);
  return welcome !== 'suspended' && isTooMuch(lately, isThread) ? 'too-much' : welcome;
}

export function lockedThread(manager: EntityManager, id: string): Promise<ForumThread | null> {
  return manager.findOne(ForumThread, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

function newThread(
  where: Pick<ForumThread, 'forumId' | 'authorId' | 'categoryId'>,
  { subject, ad }: ThreadWords,
  now: Date,
): ForumThread {
  return Object.assign(new ForumThread(), where, {
    id: randomUUID(),
    key: randomToken().slice(0, 16),
    subject,
    articleId: null,
    sourcePath: null,
    archivedThreadId: null,
    adSide: ad?.side ?? null,
    adCategory: ad?.category ?? null,
    adPrice: ad?.price ?? '',
    adPlace: ad?.place ?? '',
    expiresAt: ad === null ? null : new Date(now.getTime() + adDays * dayMs),
    renewedAt: null,
    endToldAt: null,
    startedAt: now,
    lastAt: now,
    messageCount: 0,
    closedAt: null,
    isClosedByModerator: false,
    pinnedAt: null,
  });
}

/** Undefined: the forum has no such category. */
async function categoryOf(
  manager: EntityManager,
  forumId: string,
  slug: string,
): Promise<string | null | undefined> {
  if (slug === '') return null;
  return (await manager.findOneBy(ForumCategory, { forumId, slug }))?.id;
}

async function messageIn(manager: EntityManager, threadId: string, id: string): Promise<string | null> {
  return (await manager.existsBy(ForumMessage, { id, threadId, state: 'published' })) ? id : null;
}
