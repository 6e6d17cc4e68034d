import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { FeedToken } from './feed-token.entity.js';

/** What lets a feed reader, which brings no cookie, read what a person may read: one a person, for all private feeds. */
@Injectable()
export class FeedTokens {
  private readonly record = recordsAbout(this.journal, 'person');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async of(personId: string): Promise<string | null> {
    return (await this.dataSource.manager.findOneBy(FeedToken, { personId }))?.id ?? null;
  }

  /** A new one: addresses made of the former open nothing any more. */
  async renew(personId: string, actor: Actor, now: Date): Promise<string> {
    const id = randomUUID();
    await this.dataSource.transaction(async manager => {
      await manager.upsert(FeedToken, { personId, id, madeAt: now }, ['personId']);
      await this.record(manager, 'feed-token.made', personId, {}, actor, now);
    });
    return id;
  }

  /** False where there was none. */
  revoke(personId: string, actor: Actor, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.delete(FeedToken, { personId });
      if (affected) await this.record(manager, 'feed-token.ended', personId, {}, actor, now);
      return Boolean(affected);
    });
  }

  async bearerOf(id: string): Promise<string | null> {
    return (await this.dataSource.manager.findOneBy(FeedToken, { id }))?.personId ?? null;
  }
}
