import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { deadlineOf, isPast, monthAfter, plannedAtOf } from './issue-calendar.js';
import { type IssueAction, issueTransitions } from './issue-transitions.js';
import { Letter } from './letter.entity.js';
import { LetterIssue } from './letter-issue.entity.js';
import { LetterIssueApproval } from './letter-issue-approval.entity.js';

export type IssueOutcome =
  | { readonly kind: 'moved'; readonly issue: LetterIssue }
  /** One more is wanted, by somebody else. */
  | { readonly kind: 'half-approved' }
  | { readonly kind: 'unknown' | 'not-now' | 'stale' | 'empty' | 'approved-already' };

/** An approval with its editor's name; null for somebody who has left. */
export interface ShownApproval {
  readonly personId: string | null;
  readonly name: string | null;
  readonly approvedAt: Date;
}

/** Proposals close no earlier before an issue leaves (`letter_closes_days_before_check`). */
const mostDaysOpen = 16;

/** Issues of letters: one a month. Who may act is asked by the caller (`canEdit`). */
@Injectable()
export class IssuesService {
  private readonly record = recordsAbout(this.journal, 'letter');

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly journal: JournalService,
  ) {}

  /** The issue of a month, made when it is first spoken of. Two who speak of it at once make one. */
  async ensure(manager: EntityManager, letter: Letter, month: string, now: Date): Promise<LetterIssue> {
    await manager.query(
      `insert into letter_issue (letter_id, month, planned_at, opened_at) values ($1, $2, $3, $4)
       on conflict (letter_id, month) do nothing`,
      [letter.id, month, plannedAtOf(month, letter, this.config.timeZone), now],
    );
    return manager.findOneByOrFail(LetterIssue, { letterId: letter.id, month });
  }

  ofMonth(letterId: string, month: string): Promise<LetterIssue | null> {
    return this.dataSource.manager.findOneBy(LetterIssue, { letterId, month });
  }

  findById(id: string, manager = this.dataSource.manager): Promise<LetterIssue | null> {
    return manager.findOneBy(LetterIssue, { id });
  }

  /** The latest month first. */
  of(letterId: string, states: readonly LetterIssue['state'][], limit = 200): Promise<LetterIssue[]> {
    return this.dataSource.manager.find(LetterIssue, {
      where: { letterId, state: In([...states]) },
      order: { month: 'DESC' },
      take: limit,
    });
  }

  async approvalsOf(issueId: string): Promise<ShownApproval[]> {
    return this.dataSource.query(
      `select a.person_id as "personId", nullif(trim(p.given_name || ' ' || p.family_name), '') as name,
              a.approved_at as "approvedAt"
       from letter_issue_approval a left join person p on p.id = a.person_id
       where a.issue_id = $1 order by a.approved_at`,
      [issueId],
    );
  }

  /** The editors' words before the articles. */
  async introduce(
    issueId: string,
    text: string,
    version: number,
    actor: Actor,
    now: Date,
  ): Promise<IssueOutcome> {
    return this.dataSource.transaction(async manager => {
      const issue = await lockedIssue(manager, issueId);
      if (issue === null) return { kind: 'unknown' };
      if (!['open', 'closed'].includes(issue.state)) return { kind: 'not-now' };
      if (issue.version !== version) return { kind: 'stale' };
      if (issue.introduction === text) return { kind: 'moved', issue };
      await this.disapprove(manager, issueId);
      await this.record(manager, 'letter.introduced', issue.letterId, { month: issue.month }, actor, now);
      const saved = await manager.save(Object.assign(issue, { introduction: text, version: version + 1 }));
      return { kind: 'moved', issue: saved };
    });
  }

  /** Takes no proposal any more, though its deadline is not there yet. */
  close(issueId: string, actor: Actor, now: Date): Promise<IssueOutcome> {
    return this.move(issueId, 'close', actor, now, { closedAt: now });
  }

  /** Takes an approval back, or proposals again. */
  async reopen(issueId: string, actor: Actor, now: Date): Promise<IssueOutcome> {
    return this.dataSource.transaction(async manager => {
      const outcome = await this.moveIn(manager, issueId, 'reopen', actor, now, { readyAt: null });
      if (outcome.kind === 'moved') await this.disapprove(manager, issueId);
      return outcome;
    });
  }

  /**
   * An editor finds it good to send. A letter that wants two waits for another one; nothing is changed meanwhile
   * without both approving again.
   */
  async approve(issueId: string, actor: Actor, now: Date): Promise<IssueOutcome> {
    return this.dataSource.transaction(async manager => {
      const issue = await lockedIssue(manager, issueId);
      if (issue === null) return { kind: 'unknown' };
      if (issueTransitions[issue.state].approve === undefined) return { kind: 'not-now' };
      if (!(await hasArticles(manager, issueId))) return { kind: 'empty' };
      const personId = actorPersonId(actor);
      const given = await manager.findBy(LetterIssueApproval, { issueId });
      if (given.some(approval => approval.personId === personId)) return { kind: 'approved-already' };
      await manager.insert(LetterIssueApproval, { issueId, personId, approvedAt: now });
      await this.record(manager, 'letter.approved', issue.letterId, { month: issue.month }, actor, now);
      const { needsSecondApproval } = await manager.findOneByOrFail(Letter, { id: issue.letterId });
      if (needsSecondApproval && given.length === 0) return { kind: 'half-approved' };
      return this.moveIn(manager, issueId, 'approve', actor, now, {
        readyAt: now,
        closedAt: issue.closedAt ?? now,
      });
    });
  }

  /** What an editor changes in an issue nobody may have approved before. */
  async disapprove(manager: EntityManager, issueId: string): Promise<void> {
    await manager.delete(LetterIssueApproval, { issueId });
  }

  /** The issues whose deadline has passed take no more; returns them, for their editors to hear. */
  async closeDue(manager: EntityManager, now: Date): Promise<LetterIssue[]> {
    const soon = new Date(now.getTime() + mostDaysOpen * 86_400_000);
    const open = await manager.find(LetterIssue, {
      where: { state: 'open', plannedAt: LessThanOrEqual(soon) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    const letters = await manager.findBy(Letter, { id: In(open.map(({ letterId }) => letterId)) });
    const due = open.filter(({ letterId, month }) => {
      const letter = letters.find(({ id }) => id === letterId);
      return letter !== undefined && isPast(deadlineOf(month, letter, this.config.timeZone), now);
    });
    return manager.save(due.map(issue => Object.assign(issue, { state: 'closed', closedAt: now })));
  }

  /** The month after an issue's, in the letter's rhythm. */
  nextMonth({ everyMonths }: Pick<Letter, 'everyMonths'>, month: string): string {
    return Array.from({ length: everyMonths }).reduce<string>(after => monthAfter(after), month);
  }

  private move(
    issueId: string,
    action: IssueAction,
    actor: Actor,
    now: Date,
    fields: Partial<LetterIssue>,
  ): Promise<IssueOutcome> {
    return this.dataSource.transaction(manager => this.moveIn(manager, issueId, action, actor, now, fields));
  }

  private async moveIn(
    manager: EntityManager,
    issueId: string,
    action: IssueAction,
    actor: Actor,
    now: Date,
    fields: Partial<LetterIssue>,
  ): Promise<IssueOutcome> {
    const issue = await lockedIssue(manager, issueId);
    if (issue === null) return { kind: 'unknown' };
    const state = issueTransitions[issue.state][action];
    if (state === undefined) return { kind: 'not-now' };
    const values = { month: issue.month, from: issue.state, to: state };
    await this.record(manager, `letter.issue-${action}`, issue.letterId, values, actor, now);
    const moved = await manager.save(Object.assign(issue, fields, { state, version: issue.version + 1 }));
    return { kind: 'moved', issue: moved };
  }
}

/** Locked until the caller's transaction ends, before any of its articles. */
export function lockedIssue(manager: EntityManager, id: string): Promise<LetterIssue | null> {
  return manager.findOne(LetterIssue, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

async function hasArticles(manager: EntityManager, issueId: string): Promise<boolean> {
  const [{ found }] = await manager.query(
    `select exists (select from article where issue_id = $1 and state = 'accepted') as found`,
    [issueId],
  );
  return found;
}
