import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumFeedToken } from './forum-feed-token.entity.js';

/** What lets a feed reader, which brings no cookie, read what a person may read. */
@Injectable()
export class FeedTokens {
  constructor(private readonly dataSource: DataSource) {}

  async of(personId: string): Promise<string | null> {
    return (await this.dataSource.manager.findOneBy(ForumFeedToken, { personId }))?.id ?? null;
  }

  /** A new one: addresses made of the former open nothing any more. */
  async renew(personId: string, now: Date): Promise<string> {
    const id = randomUUID();
    await this.dataSource.manager.upsert(ForumFeedToken, { personId, id, madeAt: now }, ['personId']);
    return id;
  }

  async revoke(personId: string): Promise<void> {
    await this.dataSource.manager.delete(ForumFeedToken, { personId });
  }

  async bearerOf(id: string): Promise<string | null> {
    return (await this.dataSource.manager.findOneBy(ForumFeedToken, { id }))?.personId ?? null;
  }
}
