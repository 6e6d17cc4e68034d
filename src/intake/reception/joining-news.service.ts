import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { List } from '../../community/lists/list.entity.js';
import { RequestDecisions } from '../../community/lists/request-decisions.service.js';
import { RequestNotices } from '../../community/lists/request-notices.js';
import { ListPeople } from './list-people.service.js';

/** Tells those in charge of a list who asks to join it. */
@Injectable()
export class JoiningNews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly decisions: RequestDecisions,
    private readonly people: ListPeople,
    private readonly notices: RequestNotices,
  ) {}

  /** One mail for all that came since the last one, which is some minutes ago at least. */
  async tell(now: Date): Promise<void> {
    for (const list of await this.decisions.listsWithNews(now)) await this.tellOf(list, now);
  }

  private async tellOf(list: List, now: Date): Promise<void> {
    const readers = await this.people.toldOfRequests(list);
    await this.dataSource.transaction(async manager => {
      // Whoever marks them first tells them: another process may be at it.
      const fresh = await this.decisions.takeNews(manager, list.id, now);
      if (fresh === 0) return;
      for (const reader of readers) await this.notices.toDecide(manager, list, reader, fresh, now);
    });
  }
}
