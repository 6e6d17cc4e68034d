import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { system } from '../../foundation/journal/actor.js';
import { archiveKey } from '../../foundation/mail/message-id.js';
import { randomToken } from '../../foundation/mail/token.js';
import { ArchiveService } from '../../postoffice/archive/archive.service.js';
import type { Archived, NewArchivedMessage } from '../../postoffice/archive/new-archived-message.js';
import type { Forum } from './forum.entity.js';
import { ForumCategory } from './forum-category.entity.js';
import { slugOf } from './forum-slug.js';
import { ForumMessage } from './forum-message.entity.js';
import { ForumThread } from './forum-thread.entity.js';
import { ForumsService } from './forums.service.js';
import { forumMessageId } from './publication.service.js';
import type { AdWords } from './thread-words.js';
import { adDays } from './writing.service.js';

export interface ImportedMessage {
  readonly authorId: string;
  readonly authorName: string;
  readonly authorAddress: string;
  readonly text: string;
  readonly at: Date;
}

/** A thread of the past: its first message, and the answers in their order. */
export interface ImportedThread {
  readonly subject: string;
  /** The name of a category of the forum. */
  readonly category: string | null;
  readonly ad: AdWords | null;
  readonly closedAt: Date | null;
  readonly isPinned: boolean;
  /** Of its first message, which nobody saw yet; it has no answers. */
  readonly isWaiting: boolean;
  readonly messages: readonly ImportedMessage[];
}

export interface ImportedForum extends Pick<
  Forum,
  'slug' | 'name' | 'description' | 'kind' | 'groupId' | 'readableBy' | 'writableBy' | 'premoderation'
> {
  readonly categories: readonly string[];
  readonly threads: readonly ImportedThread[];
}

interface Kept {
  readonly imported: ImportedThread;
  readonly thread: ForumThread;
}

const dayMs = 86_400_000;

/** Takes whole forums in at once, for the demonstration: in sets, as if everything had been written in its day. */
@Injectable()
export class ForumImportService {
  constructor(
    private readonly config: Config,
    private readonly archive: ArchiveService,
    private readonly forums: ForumsService,
  ) {}

  async add(
    manager: EntityManager,
    { categories, threads, ...given }: ImportedForum,
    now: Date,
  ): Promise<Forum> {
    const forum = await this.forums.insert(manager, given, system, now);
    const named = await addCategories(manager, forum.id, categories);
    const kept = threads.map(imported => ({ imported, thread: threadOf(forum.id, imported, named) }));
    const published = kept.filter(({ imported }) => !imported.isWaiting);
    const firsts = await this.archiveAll(manager, published, 0);
    for (const [at, { threadId }] of firsts.entries()) {
      const one = published[at];
      if (one !== undefined) one.thread.archivedThreadId = threadId;
    }
    await manager.insert(
      ForumThread,
      kept.map(({ thread }) => thread),
    );
    await this.addMessages(manager, kept, firsts, published);
    return forum;
  }

  private async addMessages(
    manager: EntityManager,
    kept: readonly Kept[],
    firsts: readonly Archived[],
    published: readonly Kept[],
  ): Promise<void> {
    const archived = new Map(published.map(({ thread }, at) => [thread.id, [firsts[at]?.id ?? '']]));
    const most = Math.max(1, ...kept.map(({ imported }) => imported.messages.length));
    for (let number = 1; number < most; number++) {
      const having = published.filter(({ imported }) => imported.messages.length > number);
      const ids = await this.archiveAll(manager, having, number);
      for (const [at, { thread }] of having.entries()) archived.get(thread.id)?.push(ids[at]?.id ?? '');
    }
    await manager.insert(
      ForumMessage,
      kept.flatMap(({ imported, thread }) =>
        imported.messages.map((message, number) =>
          messageOf(thread.id, message, archived.get(thread.id)?.[number] ?? null),
        ),
      ),
    );
  }

  private archiveAll(manager: EntityManager, kept: readonly Kept[], number: number): Promise<Archived[]> {
    return this.archive.addMany(
      manager,
      kept.map(({ imported, thread }) => this.archivedOf(thread, imported, number)),
    );
  }

  private archivedOf(
    { forumId, archivedThreadId }: ForumThread,
    { subject, messages }: ImportedThread,
    number: number,
  ): NewArchivedMessage {
    const messageId = forumMessageId(randomUUID(), this.config.mailDomain);
    const message = messages[number];
    const at = message?.at ?? new Date(0);
    return {
      place: { kind: 'forum', id: forumId },
      thread: archivedThreadId === null ? 'new' : { id: archivedThreadId },
      rawId: null,
      key: archiveKey({ messageId, fingerprint: '' }, forumId),
      number: null,
      messageId,
      inReplyTo: null,
      referenceIds: [],
      authorName: message?.authorName ?? '',
      authorAddress: message?.authorAddress ?? '',
      subject,
      text: message?.text ?? '',
      isTextPartial: false,
      attachments: [],
      sentAt: at,
      archivedAt: at,
    };
  }
}

async function addCategories(
  manager: EntityManager,
  forumId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = names.map((name, position) => ({
    id: randomUUID(),
    forumId,
    slug: slugOf(name),
    name,
    position,
  }));
  await manager.insert(ForumCategory, rows);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

function threadOf(
  forumId: string,
  { subject, category, ad, closedAt, isPinned, isWaiting, messages }: ImportedThread,
  categories: ReadonlyMap<string, string>,
): ForumThread {
  const startedAt = messages[0]?.at ?? new Date(0);
  return Object.assign(new ForumThread(), {
    id: randomUUID(),
    forumId,
    key: randomToken().slice(0, 16),
    subject,
    authorId: messages[0]?.authorId ?? null,
    categoryId: categories.get(category ?? '') ?? null,
    articleId: null,
    sourcePath: null,
    archivedThreadId: null,
    adSide: ad?.side ?? null,
    adCategory: ad?.category ?? null,
    adPrice: ad?.price ?? '',
    adPlace: ad?.place ?? '',
    expiresAt: ad === null ? null : new Date(startedAt.getTime() + adDays * dayMs),
    renewedAt: null,
    endToldAt: null,
    startedAt,
    lastAt: messages.at(-1)?.at ?? startedAt,
    messageCount: isWaiting ? 0 : messages.length,
    closedAt,
    isClosedByModerator: false,
    pinnedAt: isPinned ? startedAt : null,
  });
}

function messageOf(
  threadId: string,
  { authorId, text, at }: ImportedMessage,
  archivedMessageId: string | null,
): Partial<ForumMessage> {
  return {
    id: randomUUID(),
    threadId,
    archivedMessageId,
    authorId,
    state: archivedMessageId === null ? 'waiting' : 'published',
    waitingText: archivedMessageId === null ? text : null,
    submissionId: randomUUID(),
    writtenVia: 'web',
    writtenAt: at,
    publishedAt: archivedMessageId === null ? null : at,
  };
}
