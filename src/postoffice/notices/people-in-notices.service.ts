import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { PeopleHolder, Section, WholePerson } from '../../foundation/people-holder.js';
import { NoticeLimit } from './notice-limit.entity.js';

/** What notices keep of a person: when each address last heard about what. */
@Injectable()
export class PeopleInNotices implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** Limits are of addresses, which become the kept person's anyway. */
  async merge(): Promise<void> {
    // Nothing here names a person.
  }

  async about({ addresses }: WholePerson): Promise<Section[]> {
    const rows = await this.dataSource.manager.find(NoticeLimit, {
      where: { recipient: In([...addresses]) },
      order: { lastSentAt: 'ASC' },
    });
    return [{ name: 'notices', rows: rows.map(({ topic, lastSentAt }) => ({ topic, lastSentAt })) }];
  }

  async forget(manager: EntityManager, { addresses }: WholePerson): Promise<void> {
    await manager.delete(NoticeLimit, { recipient: In([...addresses]) });
  }
}
