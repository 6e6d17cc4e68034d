import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { preparedIn } from '../../../foundation/database/prepared.js';
import { LedgerMovedOn, type Recognised } from '../recognised.js';
import { candidatesFor, lastEntryOf } from '../text-search.service.js';
import { digestOf, isSame } from '../wording.js';

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
  for (const signature of asked) await checkUnmoved(manager, signature);
  await checkUnsaid(manager, asked.filter(isNew));
  const kept = await keepTexts(manager, asked.filter(isNew));
  const signed: Signed[] = [];
  for (const signature of asked) {
    signed.push(isNew(signature) ? (kept.get(signature) ?? nothing) : await keepKnown(manager, signature));
  }
  return signed;
}

/** Nobody had said it when it was judged. */
function isNew({ recognised: { wordings, clusterIds } }: Signature): boolean {
  return wordings.length > 0 && clusterIds.length === 0;
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

async function checkUnmoved(
  manager: EntityManager,
  { recognised: { clusterIds, author, lastEntryId }, isOutside }: Signature,
): Promise<void> {
  if (clusterIds.length === 0 && !isOutside) return;
  const last = await lastEntryOf(manager, clusterIds, author);
  if (BigInt(last) > BigInt(lastEntryId)) throw new LedgerMovedOn();
}

async function checkUnsaid(manager: EntityManager, asked: readonly Signature[]): Promise<void> {
  if (asked.length === 0) return;
  const wordings = asked.flatMap(({ recognised }) => recognised.wordings);
  const candidates = await candidatesFor(manager, wordings);
  if (candidates.some(candidate => wordings.some(wording => isSame(wording, candidate))))
    throw new LedgerMovedOn();
}

async function keepKnown(manager: EntityManager, signature: Signature): Promise<Signed> {
  const { recognised, at } = signature;
  const [kept, ...others] = recognised.clusterIds;
  if (kept === undefined) return nothing;
  if (others.length > 0) await join(manager, kept, others);
  await manager.query('update ledger_cluster set last_at = greatest(last_at, $2) where id = $1', [kept, at]);
  if (recognised.textId !== null) return { clusterId: kept, textId: recognised.textId };
  const [row = nothing] = await writeTexts(manager, [{ signature, clusterId: kept }]);
  return row;
}

/** The first wordings of new announcements. */
async function keepTexts(
  manager: EntityManager,
  asked: readonly Signature[],
): Promise<Map<Signature, Signed>> {
  if (asked.length === 0) return new Map();
  const texts = asked.map(signature => ({ signature, clusterId: randomUUID() }));
  await manager.query(
    `insert into ledger_cluster (id, first_at, last_at)
     select id, at, at from unnest($1::uuid[], $2::timestamptz[]) as row (id, at)`,
    [texts.map(({ clusterId }) => clusterId), asked.map(({ at }) => at)],
  );
  const rows = await writeTexts(manager, texts);
  return new Map(
    texts.map(({ signature, clusterId }) => [
      signature,
      rows.find(row => row.clusterId === clusterId) ?? nothing,
    ]),
  );
}

interface Text {
  readonly signature: Signature;
  readonly clusterId: string;
}

async function writeTexts(manager: EntityManager, texts: readonly Text[]): Promise<Signed[]> {
  const rows = texts.flatMap(({ signature, clusterId }) =>
    signature.recognised.wordings.map(wording => ({ wording, signature, clusterId })),
  );
  return preparedIn<{ clusterId: string; textId: string }>(
    manager,
    'ledger-texts',
    `insert into ledger_text (cluster_id, kind, digest, bands, sketch, words, subject, sample, first_at)
     select cluster_id, kind, digest, bands::bigint[], sketch::int[], words, subject, sample, at
     from unnest($1::uuid[], $2::text[], $3::bytea[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[],
                 $9::timestamptz[])
       as row (cluster_id, kind, digest, bands, sketch, words, subject, sample, at)
     on conflict (digest) do update set digest = excluded.digest
     returning cluster_id as "clusterId", id as "textId"`,
    [
      rows.map(({ clusterId }) => clusterId),
      rows.map(({ wording }) => wording.kind),
      rows.map(({ wording }) => digestOf(wording)),
      rows.map(({ wording }) => `{${wording.bands.join(',')}}`),
      rows.map(({ wording }) => `{${wording.sketch.join(',')}}`),
      rows.map(({ wording }) => wording.words),
      rows.map(({ signature }) => signature.subject),
      rows.map(({ signature }) => signature.sample),
      rows.map(({ signature }) => signature.at),
    ],
  );
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
