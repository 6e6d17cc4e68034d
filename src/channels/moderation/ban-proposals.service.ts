import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { StandingService } from '../../community/standing/standing.service.js';
import { BanProposal } from './ban-proposal.entity.js';
import { isUuid } from '../../foundation/uuid.js';

export type BanDecisionOutcome =
  | { readonly kind: 'banned' | 'dismissed' }
  /** By somebody else, meanwhile. */
  | { readonly kind: 'already' }
  | { readonly kind: 'reason-missing' | 'already-over' | 'unknown' };

/** The ethics team's answers to what lists agree on. Who may is asked by the caller. */
@Injectable()
export class BanProposals {
  private readonly record = recordsAbout(this.journal, 'ban-proposal');

  constructor(
    private readonly dataSource: DataSource,
    private readonly standing: StandingService,
    private readonly journal: JournalService,
  ) {}

  /** How many nobody has answered. */
  countOpen(): Promise<number> {
    return this.dataSource.manager.countBy(BanProposal, { outcome: IsNull() });
  }

  /** Their posts are refused on every list until then: a measure on the person, or on the bare address. */
  async ban(
    id: string,
    { reason, until }: { readonly reason: string; readonly until: Date },
    actor: Actor,
    now: Date,
  ): Promise<BanDecisionOutcome> {
    if (until <= now) return { kind: 'already-over' };
    return this.decide(id, reason, async (manager, { personId, authorHash }) => {
      const measure = { kind: 'posting-suspended', reason, until } as const;
      if (personId === null) {
        await this.standing.openOnHashIn(manager, { addressHash: authorHash, ...measure }, now);
      } else {
        const opened = await this.standing.openIn(manager, { personId, ...measure }, actor, now);
        if (opened.kind !== 'opened') return opened;
      }
      await this.close(manager, id, { outcome: 'banned', reason, until }, actor, now);
      return { kind: 'banned' };
    });
  }

  /** They post as before; the same reports never ask again. */
  async dismiss(id: string, reason: string, actor: Actor, now: Date): Promise<BanDecisionOutcome> {
    return this.decide(id, reason, async manager => {
      await this.close(manager, id, { outcome: 'dismissed', reason, until: null }, actor, now);
      return { kind: 'dismissed' };
    });
  }

  /** A ban that is over before its time: they post as before from now on. */
  async end(
    id: string,
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: 'ended' | 'already' | 'unknown' }> {
    if (!isUuid(id)) return { kind: 'unknown' };
    return this.dataSource.transaction(async manager => {
      const lock = { mode: 'pessimistic_write' } as const;
      const proposal = await manager.findOne(BanProposal, { where: { id }, lock });
      if (proposal === null) return { kind: 'unknown' };
      const { personId, until, decidedAt } = proposal;
      if (until === null || decidedAt === null || until <= now) return { kind: 'already' };
      const measure = { personId, kind: 'posting-suspended', openedAt: decidedAt } as const;
      await this.standing.endIn(manager, measure, actor, now);
      await manager.update(BanProposal, { id }, { until: now });
      await this.record(manager, 'ban.ended', id, { until: now }, actor, now);
      return { kind: 'ended' };
    });
  }

  /** Of two who answer at once, the second is told. */
  private async decide(
    id: string,
    reason: string,
    answer: (manager: EntityManager, proposal: BanProposal) => Promise<BanDecisionOutcome>,
  ): Promise<BanDecisionOutcome> {
    if (!isUuid(id)) return { kind: 'unknown' };
    return this.dataSource.transaction(async manager => {
      const lock = { mode: 'pessimistic_write' } as const;
      const proposal = await manager.findOne(BanProposal, { where: { id }, lock });
      if (proposal === null) return { kind: 'unknown' };
      if (proposal.outcome !== null) return { kind: 'already' };
      return reason.trim() === '' ? { kind: 'reason-missing' } : answer(manager, proposal);
    });
  }

  private async close(
    manager: EntityManager,
    id: string,
    { outcome, reason, until }: Pick<BanProposal, 'outcome' | 'reason' | 'until'>,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const decided = { decidedBy: actorPersonId(actor), decidedAt: now };
    await manager.update(BanProposal, { id }, { outcome, reason: reason.trim(), until, ...decided });
    await this.record(manager, `ban.${outcome ?? 'open'}`, id, { until }, actor, now);
  }
}
