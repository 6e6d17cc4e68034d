import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { type CommentPlace, LetterComments } from '../forums/letter-comments.service.js';
import type { Article } from './article.entity.js';
import { monthKey } from './issue-calendar.js';
import type { IssueContent } from './letter-content.js';
import type { LetterIssue } from './letter-issue.entity.js';
import type { Letter } from './letter.entity.js';

export type CommentsPlace = CommentPlace & { readonly count: number };

/** Where members comment the articles of an issue. */
@Injectable()
export class IssueComments {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly comments: LetterComments,
  ) {}

  /**
   * A thread for each article, in the transaction that sends them; a line of the calendar is no article to discuss.
   * Gives each thread's address, which every copy names, by article.
   */
  async openFor(
    manager: EntityManager,
    { id, slug, name, language, groupId }: Letter,
    { month }: LetterIssue,
    articles: readonly Article[],
    now: Date,
  ): Promise<ReadonlyMap<string, string>> {
    const path = `/letters/${slug}/${monthKey(month)}`;
    const discussed = articles
      .filter(({ isCalendar }) => !isCalendar)
      .map(article => ({
        id: article.id,
        title: article.title,
        authorId: article.announcerPersonId,
        path: `${path}#${article.id}`,
      }));
    const commented = { id, slug, name, language, groupId };
    const places = await this.comments.openFor(manager, commented, discussed, now);
    return new Map([...places].map(([articleId, place]) => [articleId, this.urlOf(place)]));
  }

  /** By article; one that was sent before there were threads has none. */
  placesOf({ sections }: IssueContent): Promise<ReadonlyMap<string, CommentsPlace>> {
    const ids = sections.flatMap(({ articles }) => articles.map(({ id }) => id));
    return this.comments.placesOf(this.dataSource.manager, ids);
  }

  private urlOf({ forumSlug, threadKey }: CommentPlace): string {
    return `${this.config.publicUrl}/forums/${forumSlug}/${threadKey}`;
  }
}
