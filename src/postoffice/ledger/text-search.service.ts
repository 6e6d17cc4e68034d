import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import type { JudgedBy, Recognised } from './recognised.js';
import { isSame, nearness, type Worded, type Wording, wordingsOf } from './wording.js';

interface Candidate {
  readonly id: string;
  readonly clusterId: string;
  readonly kind: Wording['kind'];
  readonly sketch: number[];
}

/** So many are compared; wordings near each other share a row, so there are few. */
const mostCandidates = 60;
/** From here on a wording is the old one: what is like it is like that one too. */
const nearFrom = 0.7;

/** Finds the announcement that a text is one of. */
@Injectable()
export class TextSearch {
  private readonly asking = new Gathered<readonly Wording[], Candidate[]>(async (manager, asked) => {
    const candidates = await candidatesFor(manager, asked.flat());
    return asked.map(() => candidates);
  });

  constructor(private readonly dataSource: DataSource) {}

  /** @param manager of a transaction, where it is asked in one */
  async recognise(message: Worded, manager = this.dataSource.manager): Promise<Recognised> {
    const wordings = wordingsOf(message);
    const found = wordings.length === 0 ? [] : await this.sameAs(manager, wordings);
    const clusterIds = [...new Set(found.map(({ clusterId }) => clusterId))].toSorted();
    const [nearest] = found;
    const isNear = nearest !== undefined && nearest.nearness >= nearFrom;
    return { wordings, clusterIds, textId: isNear ? nearest.id : null };
  }

  /** The nearest first. */
  private async sameAs(
    manager: EntityManager,
    wordings: readonly Wording[],
  ): Promise<(Candidate & { nearness: number })[]> {
    const candidates = await this.asking.ask(manager, wordings);
    return candidates
      .filter(candidate => wordings.some(wording => isSame(wording, candidate)))
      .map(candidate => ({ ...candidate, nearness: nearness(wordings, candidate) }))
      .toSorted((a, b) => b.nearness - a.nearness);
  }
}

/** Wordings of old that share a band with one of these. */
export function candidatesFor(manager: EntityManager, wordings: readonly Wording[]): Promise<Candidate[]> {
  return preparedIn<Candidate>(
    manager,
    'ledger-candidates',
    // First all that share a band, then the newest: by itself the planner would read every text from the newest on.
    `with sharing as materialized (
       select id, cluster_id, kind, sketch from ledger_text where bands && $1::bigint[])
     select id, cluster_id as "clusterId", kind, sketch from sharing order by id desc limit $2`,
    [wordings.flatMap(({ bands }) => bands), mostCandidates * Math.max(1, wordings.length)],
  );
}

/** Whether anything was added since that would have been counted. */
export async function hasMoved(
  manager: EntityManager,
  clusterIds: readonly string[],
  author: string,
  { lastEntryId, lastOwnEntryId, isOutside, listIds }: JudgedBy,
): Promise<boolean> {
  const [row] = await preparedIn<{ moved: boolean }>(
    manager,
    'ledger-moved',
    `select exists (
         select from ledger_entry where cluster_id = any($1::uuid[]) and id > $3
           and ($5 and road in ('lifetime', 'policy')
                or cardinality($6::uuid[]) > 0 and road in ('list', 'welcome') and list_id <> all($6::uuid[])))
       or ($5 and exists (
         select from ledger_entry where author = $2 and id > $4 and road in ('lifetime', 'policy'))) as moved`,
    [clusterIds, author, lastEntryId, lastOwnEntryId, isOutside, listIds],
  );
  return row?.moved ?? false;
}
