import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { preparedIn } from '../../foundation/database/prepared.js';
import type { Recognised } from './recognised.js';
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
  constructor(private readonly dataSource: DataSource) {}

  /** @param author a person's id, or the bearer of an address @param manager of a transaction, where it is asked in one */
  async recognise(message: Worded, author: string, manager = this.dataSource.manager): Promise<Recognised> {
    const wordings = wordingsOf(message);
    const found = wordings.length === 0 ? [] : await sameAs(manager, wordings);
    const clusterIds = [...new Set(found.map(({ clusterId }) => clusterId))].toSorted();
    const [nearest] = found;
    const isNear = nearest !== undefined && nearest.nearness >= nearFrom;
    return {
      wordings,
      clusterIds,
      textId: isNear ? nearest.id : null,
      author,
      lastEntryId: await lastEntryOf(manager, clusterIds, author),
    };
  }
}

/** The nearest first. */
async function sameAs(
  manager: EntityManager,
  wordings: readonly Wording[],
): Promise<(Candidate & { nearness: number })[]> {
  const candidates = await candidatesFor(manager, wordings);
  return candidates
    .filter(candidate => wordings.some(wording => isSame(wording, candidate)))
    .map(candidate => ({ ...candidate, nearness: nearness(wordings, candidate) }))
    .toSorted((a, b) => b.nearness - a.nearness);
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

export async function lastEntryOf(
  manager: EntityManager,
  clusterIds: readonly string[],
  author: string,
): Promise<string> {
  const [row] = await preparedIn<{ last: string }>(
    manager,
    'ledger-last-entry',
    // The newest of few, not the first found from the newest of all: by itself the planner would read the whole ledger.
    `with said as materialized (select id from ledger_entry where cluster_id = any($1::uuid[])),
       theirs as materialized (
         select id from ledger_entry where author = $2 and road in ('lifetime', 'policy'))
     select greatest((select max(id) from said), (select max(id) from theirs), 0)::text as last`,
    [clusterIds, author],
  );
  return row?.last ?? '0';
}

/** What a message was judged by, as far as others may have changed it since. */
export interface JudgedBy {
  readonly clusterIds: readonly string[];
  readonly author: string;
  readonly lastEntryId: string;
  /** It goes to people outside lists. */
  readonly isOutside: boolean;
  /** The lists it was judged by: more on one of them changes nothing. */
  readonly listIds: readonly string[];
}

/** Whether anything was added since that would have been counted. */
export async function hasMoved(manager: EntityManager, judged: JudgedBy): Promise<boolean> {
  const [row] = await preparedIn<{ moved: boolean }>(
    manager,
    'ledger-moved',
    `select exists (
         select from ledger_entry where cluster_id = any($1::uuid[]) and id > $3
           and ($4 and road in ('lifetime', 'policy')
                or cardinality($5::uuid[]) > 0 and road in ('list', 'welcome') and list_id <> all($5::uuid[])))
       or ($4 and exists (
         select from ledger_entry where author = $2 and id > $3 and road in ('lifetime', 'policy'))) as moved`,
    [judged.clusterIds, judged.author, judged.lastEntryId, judged.isOutside, judged.listIds],
  );
  return row?.moved ?? false;
}
