import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type IssueContent, calendarOf, inSections, type PrintedArticle } from './letter-content.js';
import { Letter } from './letter.entity.js';
import { LetterIssue } from './letter-issue.entity.js';

/** What issues say. */
@Injectable()
export class IssueContents {
  constructor(private readonly dataSource: DataSource) {}

  /** What was accepted for it, or was sent in it. Null for an unknown issue. */
  async of(issueId: string, manager: EntityManager = this.dataSource.manager): Promise<IssueContent | null> {
    const issue = await manager.findOneBy(LetterIssue, { id: issueId });
    if (issue === null) return null;
    const { slug, name, language, audience, lineWidth } = await manager.findOneByOrFail(Letter, {
      id: issue.letterId,
    });
    const articles: PrintedArticle[] = await manager.query(
      `select a.id, a.category, a.title, a.text, a.contact, a.link, to_char(a.event_on, 'YYYY-MM-DD') as "eventOn",
              g.name as "groupName", a.is_calendar as "isCalendar"
       from article a left join "group" g on g.id = a.group_id
       where a.issue_id = $1 and a.state in ('accepted', 'published') order by a.position, a.proposed_at, a.id`,
      [issueId],
    );
    return {
      issueId,
      letter: { slug, name, language, audience, lineWidth },
      month: issue.month,
      introduction: issue.introduction,
      sections: inSections(articles),
      calendar: calendarOf(articles),
    };
  }
}
