import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const dayMs = 86_400_000;
/** The longest window of any figure is a year, and the longest growth that is looked for thirteen months of thirty days. */
const keptDays = 400;
/** The words of what went to few: as long as a campaign may be looked into, no longer than its longest usual window. */
const wordsDays = 35;
/** One statement's worth: what a busy hour brings, and short enough to hold nobody up. */
const mostAtOnce = 5_000;

/** What is too little to be looked into by those who watch over announcements. */
export interface Few {
  readonly people: number;
  readonly lists: number;
}

/** Ends what no figure counts any more, and the words of what went to few. */
@Injectable()
export class LedgerSweep {
  constructor(private readonly dataSource: DataSource) {}

  /** @param spared announcements of which something that was said is in force */
  async forgetOld(spared: readonly string[], now: Date): Promise<void> {
    const before = new Date(now.getTime() - keptDays * dayMs);
    await this.whileAny(
      `with old as (select id from ledger_entry where at <= $1 order by id limit $2)
       delete from ledger_entry where id in (select id from old)`,
      [before, mostAtOnce],
    );
    await this.whileAny(
      `with old as (
         select id from ledger_cluster where last_at <= $1 and id <> all($3::uuid[]) order by last_at limit $2)
       delete from ledger_cluster where id in (select id from old)`,
      [before, mostAtOnce, spared],
    );
  }

  /**
   * A letter between people is compared, and nobody's to read: what it says goes once it is plain that it went to few; its
   * hashes stay, so that a campaign which begins with it is still seen.
   */
  async forgetWords(few: Few, spared: readonly string[], now: Date): Promise<void> {
    await this.whileAny(
      `with old as (
         select id from ledger_text text
         where sample <> '' and first_at <= $1 and cluster_id <> all($5::uuid[])
           and (select coalesce(sum(people) filter (where road in ('lifetime', 'policy')), 0) < $3
                       and count(distinct list_id) filter (where not is_own) < $4
                from ledger_entry where cluster_id = text.cluster_id)
         order by first_at limit $2)
       update ledger_text set sample = '', subject = '' where id in (select id from old)`,
      [new Date(now.getTime() - wordsDays * dayMs), mostAtOnce, few.people, few.lists, spared],
    );
  }

  private async whileAny(statement: string, values: readonly unknown[]): Promise<void> {
    for (;;) {
      const [, changed]: [unknown, number] = await this.dataSource.query(statement, [...values]);
      if (changed < mostAtOnce) return;
    }
  }
}
