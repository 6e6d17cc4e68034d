import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Article } from './article.entity.js';
import { ArticleDecision } from './article-decision.entity.js';
import type { ArticleState } from './article-transitions.js';

/** An article with what a page says around it. */
export interface ShownArticle extends Article {
  /** Null for somebody who has left. */
  readonly announcerName: string | null;
  readonly groupName: string | null;
  /** Of the issue it is in, or was refused for; null for a draft. */
  readonly month: string | null;
}

/** Of somebody's own, across letters. */
export interface OwnArticle extends ShownArticle {
  readonly letterSlug: string;
  readonly letterName: string;
  /** The latest decision that has words; empty for none. */
  readonly reason: string;
}

export interface ShownDecision extends ArticleDecision {
  /** Null for the command line, jobs, and somebody who has left. */
  readonly decidedByName: string | null;
}

interface Around {
  readonly id: string;
  readonly announcerName: string | null;
  readonly groupName: string | null;
  readonly month: string | null;
  readonly letterSlug: string;
  readonly letterName: string;
  readonly reason: string;
}

/** Reads articles for those who announce them and those who decide. */
@Injectable()
export class ArticleReading {
  constructor(private readonly dataSource: DataSource) {}

  /** Null for none of that letter. */
  async one(letterId: string, id: string): Promise<OwnArticle | null> {
    const article = await this.dataSource.manager.findOneBy(Article, { id, letterId });
    return article === null ? null : ((await this.shown([article]))[0] ?? null);
  }

  /** Those that are still there, in no order. */
  async byIds(ids: readonly string[]): Promise<OwnArticle[]> {
    return ids.length === 0
      ? []
      : this.shown(await this.dataSource.manager.findBy(Article, { id: In([...ids]) }));
  }

  /** Everything proposed for an issue, in the order it prints; drafts are their authors' own. */
  async ofIssue(issueId: string): Promise<OwnArticle[]> {
    const articles = await this.dataSource
      .createQueryBuilder(Article, 'a')
      .where(`a.issueId = :issueId and a.state <> 'draft'`, { issueId })
      .orderBy('a.position')
      .addOrderBy('a.proposedAt')
      .addOrderBy('a.id')
      .getMany();
    return this.shown(articles);
  }

  /** What somebody wrote, the last changed first. */
  async of(personId: string, letterId: string | null = null, limit = 50): Promise<OwnArticle[]> {
    const articles = await this.dataSource.manager.find(Article, {
      where: { announcerPersonId: personId, ...(letterId === null ? {} : { letterId }) },
      order: { changedAt: 'DESC', id: 'ASC' },
      take: limit,
    });
    return this.shown(articles);
  }

  /** The oldest first. */
  async decisionsOn(articleId: string): Promise<ShownDecision[]> {
    const decisions = await this.dataSource.manager.find(ArticleDecision, {
      where: { articleId },
      order: { version: 'ASC' },
    });
    const names: { id: string; name: string }[] = await this.dataSource.query(
      `select id, trim(given_name || ' ' || family_name) as name from person where id = any($1::uuid[])`,
      [decisions.flatMap(({ decidedBy }) => decidedBy ?? [])],
    );
    return decisions.map(decision => {
      const name = names.find(({ id }) => id === decision.decidedBy)?.name ?? null;
      return Object.assign(decision, { decidedByName: name });
    });
  }

  /** How many there are in each state, by issue. */
  async countsOf(letterId: string): Promise<Map<string, Partial<Record<ArticleState, number>>>> {
    const rows: { issueId: string; state: ArticleState; count: number }[] = await this.dataSource.query(
      `select issue_id as "issueId", state, count(*)::int as count from article
       where letter_id = $1 and issue_id is not null group by issue_id, state`,
      [letterId],
    );
    const counts = new Map<string, Partial<Record<ArticleState, number>>>();
    for (const { issueId, state, count } of rows)
      counts.set(issueId, Object.assign(counts.get(issueId) ?? {}, { [state]: count }));
    return counts;
  }

  private async shown(articles: readonly Article[]): Promise<OwnArticle[]> {
    const rows: Around[] = await this.dataSource.query(
      `select a.id, nullif(trim(p.given_name || ' ' || p.family_name), '') as "announcerName", g.name as "groupName",
              to_char(i.month, 'YYYY-MM-DD') as month, l.slug as "letterSlug", l.name as "letterName",
              coalesce((select d.reason from article_decision d where d.article_id = a.id and d.reason <> ''
                        order by d.version desc limit 1), '') as reason
       from article a join letter l on l.id = a.letter_id left join person p on p.id = a.announcer_person_id
       left join "group" g on g.id = a.group_id left join letter_issue i on i.id = a.issue_id
       where a.id = any($1::uuid[])`,
      [articles.map(({ id }) => id)],
    );
    const around = new Map(rows.map(row => [row.id, row]));
    return articles.flatMap(article => {
      const row = around.get(article.id);
      return row === undefined ? [] : [Object.assign(article, row)];
    });
  }
}
