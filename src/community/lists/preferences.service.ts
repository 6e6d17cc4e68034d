import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { SubscriberPreference } from './subscriber-preference.entity.js';

/** A pause of everything; null where there is none. */
export interface Pause {
  /** Null: until they resume. */
  readonly until: Date | null;
}

export interface Preferences {
  readonly pause: Pause | null;
  readonly receivesOnce: boolean;
}

/** What a person wants of all their lists together; `RecipientsService` honours it. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** As they hold now: a pause whose day has come is over. */
  async of(personId: string, now: Date): Promise<Preferences> {
    const row = await this.dataSource.manager.findOneBy(SubscriberPreference, { personId });
    if (row === null) return { pause: null, receivesOnce: true };
    const isOver = !row.isPaused || (row.pausedUntil !== null && row.pausedUntil <= now);
    return { pause: isOver ? null : { until: row.pausedUntil }, receivesOnce: row.receivesOnce };
  }

  /** No copy of any list, without leaving any. @param until null: until `resumeAll` */
  pauseAll(personId: string, until: Date | null, actor: Actor, now: Date): Promise<void> {
    const values = { until: until?.toISOString() ?? null };
    const change = { isPaused: true, pausedUntil: until };
    return this.change(personId, change, 'preference.paused', values, actor, now);
  }

  /** Lists paused one by one stay so. */
  resumeAll(personId: string, actor: Actor, now: Date): Promise<void> {
    const change = { isPaused: false, pausedUntil: null };
    return this.change(personId, change, 'preference.resumed', {}, actor, now);
  }

  setReceivesOnce(personId: string, receivesOnce: boolean, actor: Actor, now: Date): Promise<void> {
    return this.change(personId, { receivesOnce }, 'preference.once', { receivesOnce }, actor, now);
  }

  private change(
    personId: string,
    change: Partial<SubscriberPreference>,
    action: string,
    values: Record<string, unknown>,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    return this.dataSource.transaction(async manager => {
      await manager.upsert(SubscriberPreference, { personId, ...change, changedAt: now }, ['personId']);
      const subject = { subjectKind: 'person', subjectId: personId };
      await this.journal.record(manager, { at: now, actor, action, ...subject, values });
    });
  }
}
