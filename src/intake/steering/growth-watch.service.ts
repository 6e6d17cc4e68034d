import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { yearsAfter } from '../../foundation/i18n/calendar.js';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import {
  type GrowthKind,
  LedgerGrowth,
  type MonthlyReach,
} from '../../postoffice/ledger/ledger-growth.service.js';
import { BoardFigures } from './board-figures.service.js';
import { EthicsTeam } from './ethics-team.service.js';
import { keepPass, nextPass } from './growth-passes.js';
import { isGrowing } from './growth.js';
import { GrowthReport } from './growth-report.entity.js';
import { growthNotice } from './watching.notice.js';

/** Sees what grows slowly, long before it is too much; each time it reads only what may have changed its mind. */
@Injectable()
export class GrowthWatch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: BoardFigures,
    private readonly ledger: LedgerGrowth,
    private readonly team: EthicsTeam,
    private readonly journal: JournalService,
  ) {}

  /** Each text and each author once a year. @returns how many were reported */
  async report(now: Date): Promise<number> {
    const figures = await this.figures.current();
    const { manager } = this.dataSource;
    const pass = await nextPass(manager, figures, now);
    const asked = {
      doublings: figures.doublings,
      people: figures.growthPeople,
      now,
      since: pass.since,
    };
    let reported = 0;
    for (const kind of ['author', 'text'] as const) {
      const grown = (await this.ledger.mayDouble(kind, asked)).filter(({ months }) =>
        isGrowing(months, figures),
      );
      for (const one of grown) reported += (await this.tell(kind, one, now)) ? 1 : 0;
    }
    await keepPass(manager, pass);
    return reported;
  }

  /** The latest first. */
  recent(count: number): Promise<GrowthReport[]> {
    return this.dataSource.manager.find(GrowthReport, { order: { foundAt: 'DESC', id: 'ASC' }, take: count });
  }

  private tell(kind: GrowthKind, { id, address, months }: MonthlyReach, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      // Two nodes may look in the same hour.
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [id]);
      if (await wasReported(manager, kind, id, yearsAfter(now, -1))) return false;
      const report = manager.create(GrowthReport, {
        clusterId: kind === 'text' ? id : null,
        author: kind === 'author' ? id : null,
        authorAddress: address,
        months: [...months],
        foundAt: now,
      });
      await manager.save(report);
      await this.journal.record(manager, {
        at: now,
        actor: system,
        action: 'growth.reported',
        subjectKind: kind === 'text' ? 'campaign' : 'author',
        subjectId: id,
        values: { months: months.join(' ') },
      });
      const path = `/campaigns${kind === 'text' ? `/${id}` : '#growth'}`;
      const said = { months, address: kind === 'text' ? '' : address };
      await this.team.tell(manager, path, (to, url) => growthNotice(to, { ...said, url }), now);
      return true;
    });
  }
}

async function wasReported(
  manager: EntityManager,
  kind: GrowthKind,
  id: string,
  since: Date,
): Promise<boolean> {
  const column = kind === 'text' ? 'cluster_id' : 'author';
  const [row]: { was: boolean }[] = await manager.query(
    `select exists (select from growth_report where ${column} = $1 and found_at > $2) as was`,
    [id, since],
  );
  return row?.was ?? false;
}
