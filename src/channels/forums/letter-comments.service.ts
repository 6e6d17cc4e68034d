import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../../foundation/journal/actor.js';
import type { Language } from '../../foundation/i18n/language.js';
import { randomToken } from '../../foundation/mail/token.js';
import { shortened } from '../../foundation/one-line.js';
import { Forum } from './forum.entity.js';
import { ForumsService } from './forums.service.js';
import { ForumThread } from './forum-thread.entity.js';
import { longestSubject } from './thread-words.js';

/** The letter whose articles are commented. */
export interface CommentedLetter {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly language: Language;
  /** A group's letter is commented by the group. */
  readonly groupId: string | null;
}

export interface CommentedArticle {
  readonly id: string;
  readonly title: string;
  /** Who wrote it; null when nobody of the directory did. */
  readonly authorId: string | null;
  /** Where it is read, from the root of the site. */
  readonly path: string;
}

/** Where it is commented: `/forums/:forumSlug/:threadKey`. */
export interface CommentPlace {
  readonly forumSlug: string;
  readonly threadKey: string;
}

const names: Readonly<Record<Language, (letter: string) => string>> = {
  fr: letter => `Commentaires : ${letter}`,
  en: letter => `Comments: ${letter}`,
};

/** Each article of a letter that was sent has a thread where members comment. */
@Injectable()
export class LetterComments {
  constructor(private readonly forums: ForumsService) {}

  /** In the transaction that sends the issue; called again for the same article it changes nothing. */
  async openFor(
    manager: EntityManager,
    letter: CommentedLetter,
    articles: readonly CommentedArticle[],
    now: Date,
  ): Promise<ReadonlyMap<string, CommentPlace>> {
    if (articles.length === 0) return new Map();
    // Two issues that leave at once open one forum.
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('comments of ' || $1, 0))`, [
      letter.id,
    ]);
    const forum = await this.forumOf(manager, letter, now);
    for (const article of articles) {
      await manager
        .createQueryBuilder()
        .insert()
        .into(ForumThread)
        .values(threadOf(forum, article, now))
        .orIgnore()
        .execute();
    }
    return this.placesOf(
      manager,
      articles.map(({ id }) => id),
    );
  }

  /** By article; one that was never sent has none. */
  async placesOf(
    manager: EntityManager,
    articleIds: readonly string[],
  ): Promise<ReadonlyMap<string, CommentPlace & { readonly count: number }>> {
    const rows: (CommentPlace & { articleId: string; count: number })[] = await manager.query(
      `select t.article_id as "articleId", f.slug as "forumSlug", t.key as "threadKey", t.message_count as count
       from forum_thread t join forum f on f.id = t.forum_id where t.article_id = any($1::uuid[])`,
      [articleIds],
    );
    return new Map(rows.map(({ articleId, ...place }) => [articleId, place]));
  }

  private async forumOf(manager: EntityManager, letter: CommentedLetter, now: Date): Promise<Forum> {
    const known = await manager.findOneBy(Forum, { letterId: letter.id });
    if (known !== null) return known;
    const isOfGroup = letter.groupId !== null;
    return this.forums.insert(
      manager,
      {
        slug: await freeSlug(
          manager,
          `${letter.slug}-${letter.language === 'fr' ? 'commentaires' : 'comments'}`,
        ),
        name: names[letter.language](letter.name),
        description: '',
        kind: 'discussion',
        groupId: letter.groupId,
        letterId: letter.id,
        readableBy: isOfGroup ? 'group' : 'members',
        writableBy: isOfGroup ? 'group' : 'members',
        premoderation: 'newcomers',
      },
      system,
      now,
    );
  }
}

async function freeSlug(manager: EntityManager, wanted: string): Promise<string> {
  return (await manager.existsBy(Forum, { slug: wanted }))
    ? `${wanted}-${randomToken().slice(0, 6)}`
    : wanted;
}

function threadOf({ id: forumId }: Forum, article: CommentedArticle, now: Date): ForumThread {
  return Object.assign(new ForumThread(), {
    id: randomUUID(),
    forumId,
    key: randomToken().slice(0, 16),
    subject: shortened(article.title, longestSubject - 1) || '…',
    authorId: article.authorId,
    categoryId: null,
    articleId: article.id,
    sourcePath: article.path,
    archivedThreadId: null,
    adSide: null,
    adCategory: null,
    expiresAt: null,
    renewedAt: null,
    endToldAt: null,
    startedAt: now,
    lastAt: now,
    closedAt: null,
    isClosedByModerator: false,
    pinnedAt: null,
  });
}
