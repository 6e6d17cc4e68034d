import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { BoardFigures } from './board-figures.service.js';
import { figureNames, type Figures, figuresOf } from './figures.js';
import { SteeringFigures } from './steering-figures.entity.js';

/** Years of a board that thinks twice a month. */
const shownChanges = 100;

/** One figure that was changed. */
export interface ChangedFigure {
  readonly name: keyof Figures;
  readonly before: number;
  readonly after: number;
}

export interface FigureChange {
  readonly id: string;
  readonly changed: readonly ChangedFigure[];
  readonly reason: string;
  readonly changedBy: string | null;
  readonly changedAt: Date;
}

export type FigureOutcome = { readonly kind: 'changed' | 'same' | 'moved-on' };

/** The board changes what is too much; every change keeps its reason and is shown to everybody. */
@Injectable()
export class FigureChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: BoardFigures,
    private readonly journal: JournalService,
  ) {}

  /** The latest first. */
  async recent(manager = this.dataSource.manager): Promise<FigureChange[]> {
    const rows = await manager.find(SteeringFigures, { order: { id: 'DESC' }, take: shownChanges + 1 });
    return rows.slice(0, shownChanges).map((row, at) => ({
      id: row.id,
      changed: differences(figuresOf(rows[at + 1]?.figures ?? {}), figuresOf(row.figures)),
      reason: row.reason,
      changedBy: row.changedBy,
      changedAt: row.changedAt,
    }));
  }

  /** @param seenId of the latest change that the page showed; null where there was none */
  async change(
    {
      figures,
      reason,
      seenId,
    }: { readonly figures: Figures; readonly reason: string; readonly seenId: string | null },
    actor: Actor,
    now: Date,
  ): Promise<FigureOutcome> {
    const outcome = await this.dataSource.transaction(async (manager): Promise<FigureOutcome> => {
      // Two of the board at once would each undo what the other never saw.
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('steering-figures', 0))`);
      const [latest] = await manager.find(SteeringFigures, { order: { id: 'DESC' }, take: 1 });
      if ((latest?.id ?? null) !== seenId) return { kind: 'moved-on' };
      const changed = differences(figuresOf(latest?.figures ?? {}), figures);
      if (changed.length === 0) return { kind: 'same' };
      await this.write(manager, { figures, reason, changed }, actor, now);
      return { kind: 'changed' };
    });
    this.figures.forget();
    return outcome;
  }

  private async write(
    manager: EntityManager,
    {
      figures,
      reason,
      changed,
    }: { readonly figures: Figures; readonly reason: string; readonly changed: readonly ChangedFigure[] },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const row = manager.create(SteeringFigures, {
      figures,
      reason,
      changedBy: actorPersonId(actor),
      changedAt: now,
    });
    const { id } = await manager.save(row);
    await this.journal.record(manager, {
      at: now,
      actor,
      action: 'steering-figures.changed',
      subjectKind: 'steering-figures',
      subjectId: id,
      values: Object.fromEntries(changed.map(({ name, before, after }) => [name, `${before} → ${after}`])),
    });
  }
}

function differences(before: Figures, after: Figures): ChangedFigure[] {
  return figureNames
    .filter(name => before[name] !== after[name])
    .map(name => ({ name, before: before[name], after: after[name] }));
}
