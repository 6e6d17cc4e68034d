import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IssuesService } from './issues.service.js';
import { LetterNews } from './letter-news.service.js';

/** Deadlines pass: issues close, and their editors hear what is left to do. */
@Injectable()
export class IssueClosing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly issues: IssuesService,
    private readonly news: LetterNews,
  ) {}

  /** Closed and told in one: nobody hears twice, and nobody misses it. Says how many closed. */
  closeDue(now: Date): Promise<number> {
    return this.dataSource.transaction(async manager => {
      const closed = await this.issues.closeDue(manager, now);
      for (const issue of closed) await this.news.closed(manager, issue, now);
      return closed.length;
    });
  }
}
