import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LedgerPast } from '../../postoffice/ledger/ledger-past.service.js';
import type { Figures } from './figures.js';
import { type PastDraft, type Replayed, replay } from './replay.js';

const dayMs = 86_400_000;
/** A season: long enough for an announcement of each month, short enough to remember. */
export const replayedDays = 90;

export interface Replay extends Replayed {
  readonly since: Date;
  /** There was more than can be judged again at once. */
  readonly isCut: boolean;
}

/** What other figures would have steered in the last ninety days. */
@Injectable()
export class Replays {
  constructor(
    private readonly dataSource: DataSource,
    private readonly past: LedgerPast,
  ) {}

  async of(figures: Figures, now: Date): Promise<Replay> {
    const since = new Date(now.getTime() - replayedDays * dayMs);
    const windowDays = Math.max(figures.textDays, figures.listDays);
    const question = {
      since: new Date(since.getTime() - windowDays * dayMs),
      people: Math.min(figures.peopleInMessage, figures.peopleByText),
      byAuthor: figures.peopleByAuthor,
    };
    const [{ entries, isCut }, directory, drafts] = await Promise.all([
      this.past.candidates(question),
      this.past.directory(),
      this.drafts(since),
    ]);
    return { ...replay({ entries, directory, drafts, since }, figures), since, isCut };
  }

  private async drafts(since: Date): Promise<PastDraft[]> {
    const rows: (Omit<PastDraft, 'reason'> & {
      code: string;
      values: PastDraft['reason']['values'];
    })[] = await this.dataSource.query(
      `select id, created_at as at, cluster_id as "clusterId", subject, reason_code as code, reason_values as values,
              people, copies
       from steering_draft where created_at > $1 and road <> 'announce' order by created_at`,
      [since],
    );
    return rows.map(({ code, values, ...draft }) => ({ ...draft, reason: { code, values } }));
  }
}
