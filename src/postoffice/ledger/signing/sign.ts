import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { preparedIn } from '../../../foundation/database/prepared.js';
import { LedgerMovedOn, type Recognised } from '../recognised.js';
import { candidatesFor, lastEntryOf } from '../text-search.service.js';
import { digestOf, isSame, type Wording } from '../wording.js';

/** A message about to be carried out, as it was judged. */
export interface Signature {
  readonly recognised: Recognised;
  /** It goes to people outside lists, where its author's own count matters. */
  readonly isOutside: boolean;
  readonly subject: string;
  /** The beginning of its text. */
  readonly sample: string;
  readonly at: Date;
}

export interface Signed {
  readonly clusterId: string | null;
  readonly textId: string | null;
}

const nothing: Signed = { clusterId: null, textId: null };

/**
 * Locks first, in one order for all; then looks whether anything was added since each was judged; then writes. Texts
 * that nobody has said yet are locked by what they say and who says it. Price: different authors who begin with
 * different wordings of one new text in the same instant make two announcements, until the next wording joins them.
 */
export async function signTogether(manager: EntityManager, asked: readonly Signature[]): Promise<Signed[]> {
  for (const [at, signature] of asked.entries()) {
    if (asked.slice(0, at).some(earlier => concerns(earlier, signature))) throw new LedgerMovedOn();
  }
  await lock(manager, asked);
  const signed: Signed[] = [];
  for (const signature of asked) signed.push(await sign(manager, signature));
  return signed;
}

/** Whether what the first one does changes what the second was judged by. */
function concerns(first: Signature, second: Signature): boolean {
  if (first.isOutside && second.isOutside && first.recognised.author === second.recognised.author)
    return true;
  const { wordings, clusterIds } = second.recognised;
  return (
    first.recognised.clusterIds.some(id => clusterIds.includes(id)) ||
    first.recognised.wordings.some(one => wordings.some(other => isSame(one, other)))
  );
}

async function lock(manager: EntityManager, asked: readonly Signature[]): Promise<void> {
  const keys = new Set(asked.flatMap(keysOf));
  if (keys.size === 0) return;
  await preparedIn(
    manager,
    'ledger-lock',
    'select pg_advisory_xact_lock(key) from (select unnest($1::bigint[]) as key order by 1) as keys',
    [[...keys]],
  );
}

function keysOf({ recognised: { author, clusterIds, wordings }, isOutside }: Signature): string[] {
  if (wordings.length === 0 && !isOutside) return [];
  const names = [author, ...clusterIds];
  if (clusterIds.length === 0) names.push(...wordings.map(wording => digestOf(wording).toString('hex')));
  return names.map(name =>
    createHash('sha256').update(`ledger ${name}`).digest().readBigInt64BE().toString(),
  );
}

async function sign(manager: EntityManager, signature: Signature): Promise<Signed> {
  const { recognised, isOutside } = signature;
  const { wordings, clusterIds, author, lastEntryId } = recognised;
  if (clusterIds.length > 0 || isOutside) {
    const last = await lastEntryOf(manager, clusterIds, author);
    if (BigInt(last) > BigInt(lastEntryId)) throw new LedgerMovedOn();
  }
  if (wordings.length === 0) return nothing;
  if (clusterIds.length === 0 && (await wasSaid(manager, wordings))) throw new LedgerMovedOn();
  return keep(manager, signature);
}

async function wasSaid(manager: EntityManager, wordings: readonly Wording[]): Promise<boolean> {
  const candidates = await candidatesFor(manager, wordings);
  return candidates.some(candidate => wordings.some(wording => isSame(wording, candidate)));
}

async function keep(manager: EntityManager, signature: Signature): Promise<Signed> {
  const { recognised, at } = signature;
  const [kept, ...others] = recognised.clusterIds;
  if (kept !== undefined && others.length > 0) await join(manager, kept, others);
  if (kept !== undefined && recognised.textId !== null) {
    await manager.query('update ledger_cluster set last_at = greatest(last_at, $2) where id = $1', [
      kept,
      at,
    ]);
    return { clusterId: kept, textId: recognised.textId };
  }
  return keepText(manager, signature, kept ?? null);
}

/** A new wording: of an announcement we know, or the first of a new one. */
async function keepText(
  manager: EntityManager,
  { recognised: { wordings }, subject, sample, at }: Signature,
  clusterId: string | null,
): Promise<Signed> {
  const rows = await preparedIn<{ clusterId: string; textId: string }>(
    manager,
    'ledger-text',
    `with cluster as (
       insert into ledger_cluster (id, first_at, last_at) values (coalesce($1, gen_random_uuid()), $2, $2)
       on conflict (id) do update set last_at = greatest(ledger_cluster.last_at, excluded.last_at) returning id)
     insert into ledger_text (cluster_id, kind, digest, bands, sketch, words, subject, sample, first_at)
     select cluster.id, kind, digest, bands::bigint[], sketch::int[], words, $3, $4, $2
     from cluster, unnest($5::text[], $6::bytea[], $7::text[], $8::text[], $9::int[])
       as wording (kind, digest, bands, sketch, words)
     on conflict (digest) do update set digest = excluded.digest
     returning cluster_id as "clusterId", id as "textId"`,
    [
      clusterId,
      at,
      subject,
      sample,
      wordings.map(({ kind }) => kind),
      wordings.map(digestOf),
      wordings.map(({ bands }) => `{${bands.join(',')}}`),
      wordings.map(({ sketch }) => `{${sketch.join(',')}}`),
      wordings.map(({ words }) => words),
    ],
  );
  return rows[0] ?? nothing;
}

/** A text is one of two announcements: they were one. */
async function join(manager: EntityManager, kept: string, others: readonly string[]): Promise<void> {
  await manager.query('update ledger_text set cluster_id = $1 where cluster_id = any($2::uuid[])', [
    kept,
    others,
  ]);
  await manager.query('update ledger_entry set cluster_id = $1 where cluster_id = any($2::uuid[])', [
    kept,
    others,
  ]);
  await manager.query(
    `update ledger_cluster set first_at = least(first_at, (select min(first_at) from ledger_cluster
       where id = any($2::uuid[]))) where id = $1`,
    [kept, others],
  );
  await manager.query('delete from ledger_cluster where id = any($1::uuid[])', [others]);
}
