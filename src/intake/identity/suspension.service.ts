import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SessionService } from '../../community/accounts/session.service.js';
import {
  type NewMeasure,
  type OpenMeasureOutcome,
  StandingService,
} from '../../community/standing/standing.service.js';
import type { Actor } from '../../foundation/journal/actor.js';

/** Opens measures: one that suspends access ends every session in the same transaction. */
@Injectable()
export class SuspensionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly standing: StandingService,
    private readonly sessions: SessionService,
  ) {}

  open(measure: NewMeasure, actor: Actor, now: Date): Promise<OpenMeasureOutcome> {
    return this.dataSource.transaction(async manager => {
      const outcome = await this.standing.openIn(manager, measure, actor, now);
      if (outcome.kind === 'opened' && measure.kind === 'access-suspended') {
        await this.sessions.endOthers(manager, measure.personId, null, actor, now);
      }
      return outcome;
    });
  }
}
