import { Injectable } from '@nestjs/common';
import { type AudiencePage, AudienceReading } from '../../../community/audiences/audience-reading.service.js';
import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import {
  CoverageRequestsService,
  type RequestView,
} from '../../../community/audiences/coverage-requests.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import type { ListInSight } from '../lists/list-sight.js';
import { type Draft, RuleDesk, type ShownRule } from './rule-desk.js';
import type { LineFaults, RuleForm } from './rule-form.js';

/** All that the page of a list's rule shows. */
export interface RuleViewed {
  readonly seen: ListInSight;
  /** The rule in force; null for a list made by hand. */
  readonly kept: ShownRule | null;
  readonly setBy: string | null;
  readonly recipientCount: number;
  readonly byHandCount: number;
  readonly outCount: number;
  /** Null for a rule that no form shows. */
  readonly form: RuleForm | null;
  readonly faults: LineFaults;
  readonly draft: Draft | null;
  /** Who the draft names; null when it is no rule. */
  readonly people: AudiencePage | null;
  readonly openRequest: RequestView | null;
  readonly isRefused: boolean;
  /** What was written to the board, when the form comes back. */
  readonly reason: string;
  readonly isReasonMissing: boolean;
  readonly isConfirmationMissing: boolean;
  readonly byHand: ByHandTrouble | null;
  readonly done: unknown;
}

/** An address that could not be taken out, and what was wrong. */
export interface ByHandTrouble {
  readonly address: string;
  readonly code: 'invalid-address' | 'not-in';
}

interface Came {
  readonly draft?: Draft;
  readonly done?: unknown;
  readonly isRefused?: boolean;
  readonly reason?: string;
  readonly isReasonMissing?: boolean;
  readonly isConfirmationMissing?: boolean;
  readonly byHand?: ByHandTrouble;
}

/** Gathers what the page of a list's rule shows. */
@Injectable()
export class RuleView {
  constructor(
    private readonly desk: RuleDesk,
    private readonly audiences: AudiencesService,
    private readonly reading: AudienceReading,
    private readonly requests: CoverageRequestsService,
    private readonly directory: DirectoryService,
  ) {}

  async of(seen: ListInSight, came: Came): Promise<RuleViewed> {
    const { list } = seen;
    const { draft = null } = came;
    const only = (part: 'by-hand' | 'out') =>
      this.reading.page(list, { part, search: '', offset: 0, limit: 1 }, new Date());
    const [kept, recipientCount, byHand, out, openRequest, people, setBy] = await Promise.all([
      this.desk.kept(list),
      this.audiences.countRecipients(list, new Date()),
      only('by-hand'),
      list.rule === null ? { total: 0 } : only('out'),
      this.requests.openOf(list.id),
      draft?.shown && hasPeople(draft) ? this.desk.people(list, draft.shown) : null,
      list.ruleSetBy === null ? null : this.directory.namesOf([list.ruleSetBy]),
    ]);
    return {
      seen,
      kept: kept.shown,
      setBy: setBy?.get(list.ruleSetBy ?? '') ?? null,
      recipientCount,
      byHandCount: byHand.total,
      outCount: out.total,
      form: draft?.form ?? kept.form,
      faults: draft?.faults ?? new Map(),
      draft,
      people,
      openRequest,
      isRefused: came.isRefused ?? false,
      reason: came.reason ?? '',
      isReasonMissing: came.isReasonMissing ?? false,
      isConfirmationMissing: came.isConfirmationMissing ?? false,
      byHand: came.byHand ?? null,
      done: came.done,
    };
  }
}

/** Of a rule that may be named by its writer and evaluated: whoever may not have it may not try it either. */
function hasPeople({ trouble }: Draft): boolean {
  return trouble === null;
}
