import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { LedgerAccount } from '../../postoffice/ledger/ledger-account.js';
import { LedgerBook } from '../../postoffice/ledger/ledger-book.service.js';
import type { TooWide } from '../audiences/coverage.service.js';
import { Addition } from './addition.entity.js';
import { AdditionLine } from './addition-line.entity.js';
import { AdditionMail } from './addition-mail.service.js';
import { countedDays, needsReview } from './bounds.js';
import { EntryService } from './entry.service.js';
import type { PastedLine } from './pasted-people.js';
import { PreviewService } from './preview.service.js';
import { columnsOfTarget, type Target, targetOf } from './target.js';
import { TargetFacts } from './target-facts.service.js';
import { eligible, type JudgedLine } from './verdict.js';

/** Who adds people and why they may, in their own words. */
export interface RecordedConsent {
  readonly reason: string;
  readonly actor: Actor;
  /** Ids of those who look at a big one. */
  readonly reviewers: readonly string[];
  /** Counts the words that each of them reads; first of all in the transaction. */
  readonly count?: (manager: EntityManager) => Promise<LedgerAccount>;
}

export type ProposeOutcome =
  | { readonly kind: 'added' | 'waiting'; readonly count: number; readonly additionId: string }
  | { readonly kind: 'nobody' | 'reason-missing' }
  | TooWide;

export interface Review {
  readonly decision: 'approve' | 'refuse';
  /** A word for who proposed it; may be empty. */
  readonly answer: string;
  readonly actor: Actor;
  /** Counts the words anew where it is approved; first of all in the transaction. */
  readonly count?: (manager: EntityManager) => Promise<LedgerAccount>;
}

export type ReviewOutcome =
  | { readonly kind: 'approved' | 'refused'; readonly addition: Addition; readonly count: number }
  | { readonly kind: 'already'; readonly addition: Addition }
  | { readonly kind: 'unknown' }
  | TooWide;

const dayMs = 24 * 3_600_000;
const undecided = { state: 'waiting', decidedBy: null, decidedAt: null, answer: '' } as const;

/** People added by somebody else, who wrote down how they agreed: at once within bounds, else once reviewed. */
@Injectable()
export class AdditionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly preview: PreviewService,
    private readonly entry: EntryService,
    private readonly facts: TargetFacts,
    private readonly mail: AdditionMail,
    private readonly book: LedgerBook,
  ) {}

  /** Adds those of the lines who may be added; the same text again adds nobody twice. */
  async propose(
    target: Target,
    lines: readonly PastedLine[],
    consent: RecordedConsent,
    now: Date,
  ): Promise<ProposeOutcome> {
    if (consent.reason.trim() === '') return { kind: 'reason-missing' };
    return this.dataSource.transaction(async (manager): Promise<ProposeOutcome> => {
      const account = await consent.count?.(manager);
      if (!(await this.facts.lock(manager, target))) return { kind: 'nobody' };
      const people = eligible(await this.preview.judge(target, lines, now, manager));
      if (people.length === 0) return { kind: 'nobody' };
      const breadth = await this.facts.breadthWith(manager, target, addressesOf(people));
      if (breadth.kind === 'needs-signatures') return breadth;
      const addition = await this.keep(manager, target, people, consent, now);
      if (account !== undefined) await this.book.open(manager, { ...account, postId: addition.id });
      if (addition.state === 'waiting') await this.mail.review(manager, addition, consent.reviewers, now);
      else await this.carryOut(manager, addition, people, consent.actor, now);
      const kind = addition.state === 'waiting' ? 'waiting' : 'added';
      return { kind, count: people.length, additionId: addition.id };
    });
  }

  find(id: string): Promise<Addition | null> {
    return this.dataSource.manager.findOneBy(Addition, { id });
  }

  /** Decided once; who has a reason not to come in any more stays out. */
  async review(additionId: string, review: Review, now: Date): Promise<ReviewOutcome> {
    const { decision, answer, actor } = review;
    return this.dataSource.transaction(async (manager): Promise<ReviewOutcome> => {
      const account = await review.count?.(manager);
      const addition = await manager.findOne(Addition, {
        where: { id: additionId },
        lock: { mode: 'pessimistic_write' },
      });
      if (addition === null) return { kind: 'unknown' };
      if (addition.state !== 'waiting') return { kind: 'already', addition };
      const state = decision === 'approve' ? 'approved' : 'refused';
      const decided = { state, decidedBy: actorPersonId(actor), decidedAt: now, answer: answer.trim() };
      // Before its people are judged again: a waiting addition would make each of them one who waits.
      await manager.save(Object.assign(addition, decided));
      const people = state === 'approved' ? await this.stillEligible(manager, addition, now) : [];
      const breadth = await this.facts.breadthWith(manager, targetOf(addition), addressesOf(people));
      if (state === 'approved' && breadth.kind === 'needs-signatures') {
        // It waits on: once the board has signed for the list, the same button adds them.
        await manager.save(Object.assign(addition, undecided));
        return breadth;
      }
      if (people.length === 0) await this.book.drop(manager, addition.id);
      else if (account !== undefined) await this.book.release(manager, addition.id, account, now);
      await this.carryOut(manager, addition, people, actor, now);
      await this.record(manager, `addition.${state}`, addition, { count: people.length }, actor, now);
      await this.mail.reviewed(manager, addition, people.length, now);
      return { kind: state, addition, count: people.length };
    });
  }

  private async keep(
    manager: EntityManager,
    target: Target,
    people: readonly JudgedLine[],
    { reason, actor }: RecordedConsent,
    now: Date,
  ): Promise<Addition> {
    const present = await this.facts.size(manager, target);
    const lately = await this.addedLately(manager, target, now);
    const registered = people.filter(({ isRegistered }) => isRegistered).length;
    const isBig = needsReview({
      registered: registered + lately.registered,
      newcomers: people.length + lately.newcomers,
      present: present - lately.newcomers,
    });
    const addition = await manager.save(
      manager.create(Addition, {
        ...columnsOfTarget(target),
        reason: reason.trim(),
        state: isBig ? 'waiting' : 'done',
        personCount: people.length,
        registeredCount: registered,
        sizeBefore: present,
        proposedBy: actorPersonId(actor),
        proposedAt: now,
        decidedBy: null,
        decidedAt: null,
      }),
    );
    await writeLines(manager, addition.id, people);
    const values = { count: people.length, registered, isReviewed: isBig };
    await this.record(manager, 'addition.proposed', addition, values, actor, now);
    return addition;
  }

  private async addedLately(
    manager: EntityManager,
    target: Target,
    now: Date,
  ): Promise<{ registered: number; newcomers: number }> {
    const { groupId, listId } = columnsOfTarget(target);
    const [row] = await manager.query(
      `select coalesce(sum(registered_count), 0)::integer as registered,
              coalesce(sum(person_count), 0)::integer as newcomers
       from addition where (group_id = $1 or list_id = $2) and state = 'done' and proposed_at > $3`,
      [groupId, listId, new Date(now.getTime() - countedDays * dayMs)],
    );
    return row;
  }

  private async stillEligible(manager: EntityManager, addition: Addition, now: Date): Promise<JudgedLine[]> {
    if (!(await this.facts.lock(manager, targetOf(addition)))) return [];
    const kept = await manager.findBy(AdditionLine, { additionId: addition.id });
    const lines = kept.map(({ address, name, promotion }, at) => ({
      kind: 'read' as const,
      line: at + 1,
      address,
      name,
      promotion,
    }));
    return eligible(await this.preview.judge(targetOf(addition), lines, now, manager));
  }

  private async carryOut(
    manager: EntityManager,
    addition: Addition,
    people: readonly JudgedLine[],
    actor: Actor,
    now: Date,
  ): Promise<void> {
    if (people.length === 0) return;
    const language = await this.mail.languageOf(manager, addition.proposedBy);
    const target = targetOf(addition);
    const personIds = await this.entry.enter(manager, target, people, 'recorded', language, actor, now);
    await manager.query(
      `update addition_line l set entered_at = $4, person_id = r.person_id
       from unnest($2::citext[], $3::uuid[]) as r (address, person_id)
       where l.addition_id = $1 and l.address = r.address`,
      [addition.id, addressesOf(people), personIds, now],
    );
  }

  private record(
    manager: EntityManager,
    action: string,
    { id, groupId, listId }: Addition,
    values: Record<string, unknown>,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject = groupId
      ? { subjectKind: 'group', subjectId: groupId }
      : { subjectKind: 'list', subjectId: listId ?? '' };
    return this.journal.record(manager, {
      at,
      actor,
      action,
      ...subject,
      values: { additionId: id, ...values },
    });
  }
}

function addressesOf(people: readonly JudgedLine[]): string[] {
  return people.map(({ address }) => address);
}

async function writeLines(
  manager: EntityManager,
  additionId: string,
  people: readonly JudgedLine[],
): Promise<void> {
  await manager.query(
    `insert into addition_line (addition_id, address, name, promotion, person_id)
     select $1, r.* from unnest($2::citext[], $3::text[], $4::smallint[], $5::uuid[]) as r`,
    [
      additionId,
      addressesOf(people),
      people.map(({ name }) => name),
      people.map(({ promotion }) => promotion),
      people.map(({ personId }) => personId),
    ],
  );
}
