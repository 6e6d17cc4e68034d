import { Injectable } from '@nestjs/common';
import type { DecisionFilter } from '../../../channels/moderation/decision-filter.js';
import {
  DecisionJournal,
  type JournaledDecision,
} from '../../../channels/moderation/decision-journal.service.js';
import { MonthlyModerationService } from '../../../channels/moderation/monthly-moderation.service.js';
import { canConfigure } from '../../../community/lists/list-permissions.js';
import { Config } from '../../../foundation/config/config.js';
import type { ListInSight } from '../lists/list-sight.js';
import { type DecisionQuery, monthsSince } from './decision-query.js';
import type { DecisionsView } from './decisions.page.js';

const pageLength = 50;
/** A spreadsheet's worth; a month at a time beyond it. */
const mostInFile = 20_000;
/** A year shows every season once. */
const months = 12;

/** Gathers what the page of a list's decisions shows. */
@Injectable()
export class DecisionsReading {
  constructor(
    private readonly config: Config,
    private readonly journal: DecisionJournal,
    private readonly monthly: MonthlyModerationService,
  ) {}

  async of(seen: ListInSight, query: DecisionQuery, now: Date): Promise<DecisionsView> {
    const { id } = seen.list;
    const [decisions, deciders, since, figures] = await Promise.all([
      this.journal.of(id, query.filter, { limit: pageLength + 1, after: query.after }),
      this.journal.deciders(id),
      this.journal.since(id),
      canConfigure(seen.standing) ? this.monthly.of([id], months, now) : null,
    ]);
    return {
      seen,
      query,
      decisions: decisions.slice(0, pageLength),
      hasOlder: decisions.length > pageLength,
      deciders,
      months: monthsSince(since, now, this.config.timeZone),
      figures,
    };
  }

  all({ list }: ListInSight, filter: DecisionFilter): Promise<JournaledDecision[]> {
    return this.journal.of(list.id, filter, { limit: mostInFile, after: null });
  }
}
