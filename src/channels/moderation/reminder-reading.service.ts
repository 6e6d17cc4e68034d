import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import { StandingService } from '../../community/standing/standing.service.js';
import type { Reason } from '../posting/decision.js';
import { canTrust } from '../posting/policies.js';
import { reasonsIn } from './queue-entry.js';
import { messagesForSql, peopleDueSql } from './reminder-sql.js';

/** Somebody who is to hear of what waits, and since when; one of both is a moment. */
export interface PersonDue {
  readonly personId: string;
  readonly owedSince: Date | null;
  readonly reminderSince: Date | null;
}

/** A message that waits for somebody. */
export interface WaitingMessage {
  readonly heldMessageId: string;
  readonly version: number;
  readonly heldAt: Date;
  /** How often they will have been told of it again. */
  readonly stage: number;
  readonly listName: string;
  readonly subject: string;
  readonly authorName: string;
  readonly authorAddress: string;
  readonly identity: IdentityStrength;
  readonly reasons: readonly Reason[];
  readonly preview: string;
  /** Trusting its author would change anything on this list. */
  readonly canTrust: boolean;
}

/** Reads who is to hear of what waits. */
@Injectable()
export class ReminderReading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly standing: StandingService,
  ) {}

  /** Whoever is shut out decides on nothing, and hears of nothing. To be asked before any transaction. */
  shutOut(now: Date): Promise<string[]> {
    return this.standing.accessSuspended(now);
  }

  peopleDue(shutOut: readonly string[], now: Date): Promise<PersonDue[]> {
    return this.dataSource.query(peopleDueSql, [now, shutOut, null]);
  }

  /** The same for one person, null when nothing is due to them any more. */
  async due(
    manager: EntityManager,
    personId: string,
    shutOut: readonly string[],
    now: Date,
  ): Promise<PersonDue | null> {
    const [person]: PersonDue[] = await manager.query(peopleDueSql, [now, shutOut, personId]);
    return person ?? null;
  }

  /** All that waits for somebody, the oldest first. */
  async messagesFor(
    manager: EntityManager,
    personId: string,
    shutOut: readonly string[],
    now: Date,
  ): Promise<WaitingMessage[]> {
    const rows: (Omit<WaitingMessage, 'canTrust'> & { readonly policy: string })[] = await manager.query(
      messagesForSql,
      [now, shutOut, personId],
    );
    return rows.map(({ policy, ...row }) => ({
      ...row,
      reasons: reasonsIn(row.reasons),
      canTrust: canTrust({ policy }, row),
    }));
  }
}
