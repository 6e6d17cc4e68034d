import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { preparedIn } from '../../../foundation/database/prepared.js';
import { type JudgedBy, LedgerMovedOn, type Recognised } from '../recognised.js';
import { candidatesFor, hasMoved } from '../text-search.service.js';
import { digestOf, isSame } from '../wording.js';

/** A message about to be carried out, as it was judged. */
export interface Signature {
  readonly recognised: Recognised;
  /** Who says it: a person's id, or the bearer of an address. */
  readonly author: string;
  readonly judgedBy: JudgedBy;
  readonly subject: string;
  /** The beginning of its text. */
  readonly sample: string;
  readonly at: Date;
}

export interface Signed {
  readonly clusterId: string | null;
  readonly textId: string | null;
  /** Announcements that turned out to be part of this one; the caller ends them (`LedgerBook.end`). */
  readonly joined: readonly string[];
}

const nothing: Signed = { clusterId: null, textId: null, joined: [] };

/**
 * Locks first, in one order for all; then looks whether anything was added since each was judged; then writes. What is
 * said again where it was said waits for those alone who change its announcement. Texts that nobody has said yet are
 * locked by what they say and who says it. Price: different authors who begin with
 * different wordings of one new text in the same instant make two announcements, until the next wording joins them.
 */
export async function signTogether(manager: EntityManager, asked: readonly Signature[]): Promise<Signed[]> {
  for (const [at, signature] of asked.entries()) {
    if (asked.slice(0, at).some(earlier => concerns(earlier, signature))) throw new LedgerMovedOn();
  }
  await lock(manager, asked);
  const known = await saidMeanwhile(manager, asked.filter(isNew));
  const current = asked.map(signature => ({ ...signature, ...known.get(signature) }));
  for (const signature of alikeOnce(current)) await checkUnmoved(manager, signature);
  await checkThere(manager, current);
  const kept = await keepTexts(manager, current.filter(isNew));
  const signed: Signed[] = [];
  const into = new Map<string, string>();
  for (const signature of current) {
    signed.push(isNew(signature) ? keptFor(signature, kept) : await keepKnown(manager, signature, into));
  }
  return signed;
}

/** Nobody had said it when it was judged. */
function isNew({ recognised: { wordings, clusterIds } }: Signature): boolean {
  return wordings.length > 0 && clusterIds.length === 0;
}

/** Whether what the first one does changes what the second was judged by. */
function concerns(first: Signature, second: Signature): boolean {
  const [one, other] = [first.judgedBy, second.judgedBy];
  if (one.isAgain || other.isAgain) return false;
  const areOutside = one.isOutside && other.isOutside;
  if (areOutside && first.author === second.author) return true;
  const isElsewhere = one.listIds.some(id => !other.listIds.includes(id));
  return (areOutside || isElsewhere) && saysTheSame(first, second);
}

function saysTheSame({ recognised: one }: Signature, { recognised: other }: Signature): boolean {
  return (
    one.clusterIds.some(id => other.clusterIds.includes(id)) ||
    one.wordings.some(wording => other.wordings.some(second => isSame(wording, second)))
  );
}

async function lock(manager: EntityManager, asked: readonly Signature[]): Promise<void> {
  const keys = [...keysOf(asked)];
  if (keys.length === 0) return;
  await preparedIn(
    manager,
    'ledger-lock',
    `select case when is_shared then pg_advisory_xact_lock_shared(key) else pg_advisory_xact_lock(key) end
     from (select * from unnest($1::bigint[], $2::bool[]) as row (key, is_shared) order by 1) as keys`,
    [keys.map(([key]) => key), keys.map(([, isShared]) => isShared)],
  );
}

/** What each of them locks, and whether it shares that with others who add nothing to it. */
function keysOf(asked: readonly Signature[]): Map<string, boolean> {
  const keys = new Map<string, boolean>();
  for (const signature of asked) {
    const { isAgain } = signature.judgedBy;
    for (const key of namesOf(signature).map(keyOf)) keys.set(key, isAgain && (keys.get(key) ?? true));
  }
  return keys;
}

function namesOf({ recognised: { clusterIds, wordings }, author, judgedBy }: Signature): string[] {
  const isUnsaid = wordings.length > 0 && clusterIds.length === 0;
  return [
    ...clusterIds,
    ...(isUnsaid ? wordings.map(wording => digestOf(wording).toString('hex')) : []),
    ...(isUnsaid || judgedBy.isOutside ? [author] : []),
  ];
}

function keyOf(name: string): string {
  return createHash('sha256').update(`ledger ${name}`).digest().readBigInt64BE().toString();
}

/** Posts of one text to the same lists are asked about once, since the first of them was judged. */
function alikeOnce(asked: readonly Signature[]): Signature[] {
  const first = new Map<string, Signature>();
  for (const signature of asked) {
    const { listIds, isOutside, isAgain, lastEntryId } = signature.judgedBy;
    if (isAgain) continue;
    const { clusterIds } = signature.recognised;
    const key = isOutside ? `${first.size}` : JSON.stringify([clusterIds, listIds]);
    const known = first.get(key)?.judgedBy.lastEntryId;
    if (known === undefined || BigInt(lastEntryId) < BigInt(known)) first.set(key, signature);
  }
  return [...first.values()];
}

async function checkUnmoved(manager: EntityManager, signature: Signature): Promise<void> {
  const { recognised, author, judgedBy } = signature;
  if (recognised.clusterIds.length === 0 && !judgedBy.isOutside) return;
  if (await hasMoved(manager, recognised.clusterIds, author, judgedBy)) throw new LedgerMovedOn();
}

/** New when they were judged, and said by somebody since: they are looked at as if they had been known. */
async function saidMeanwhile(
  manager: EntityManager,
  asked: readonly Signature[],
): Promise<Map<Signature, Pick<Signature, 'recognised'>>> {
  const said = new Map<Signature, Pick<Signature, 'recognised'>>();
  if (asked.length === 0) return said;
  const candidates = await candidatesFor(
    manager,
    asked.flatMap(({ recognised }) => recognised.wordings),
  );
  for (const signature of asked) {
    const { recognised } = signature;
    const same = candidates.filter(candidate =>
      recognised.wordings.some(wording => isSame(wording, candidate)),
    );
    const clusterIds = [...new Set(same.map(({ clusterId }) => clusterId))].toSorted();
    const textId = same[0]?.id ?? null;
    if (textId !== null) said.set(signature, { recognised: { ...recognised, clusterIds, textId } });
  }
  return said;
}

/** @param into where the announcements went that others of this transaction have joined */
async function keepKnown(
  manager: EntityManager,
  signature: Signature,
  into: Map<string, string>,
): Promise<Signed> {
  const { recognised } = signature;
  const [kept, ...joined] = [...new Set(recognised.clusterIds.map(id => into.get(id) ?? id))];
  if (kept === undefined) return nothing;
  if (joined.length > 0) await join(manager, kept, joined);
  for (const id of joined) into.set(id, kept);
  if (recognised.textId !== null) return { clusterId: kept, textId: recognised.textId, joined };
  const [row = nothing] = await writeTexts(manager, [{ signature, clusterId: kept }], 'of known ones');
  return { ...row, joined };
}

/**
 * Whether their announcements are there still: one may have become part of another. Keeps when each was last said; to
 * the minute is enough, and spares most of a burst the write.
 */
async function checkThere(manager: EntityManager, asked: readonly Signature[]): Promise<void> {
  const ids = [...new Set(asked.flatMap(({ recognised }) => recognised.clusterIds))].toSorted();
  const [first] = asked;
  if (ids.length === 0 || first === undefined) return;
  const [{ there } = { there: 0 }] = await preparedIn<{ there: number }>(
    manager,
    'ledger-there',
    `with touched as (
       update ledger_cluster set last_at = $2
       where id = any($1::uuid[]) and last_at < $2::timestamptz - interval '1 minute')
     select count(*)::int as there from ledger_cluster where id = any($1::uuid[])`,
    [ids, first.at],
  );
  if (there < ids.length) throw new LedgerMovedOn();
}

interface Kept {
  readonly signature: Signature;
  readonly signed: Signed;
}

/** The first wordings of new announcements; who says the same as one before says that one. */
async function keepTexts(manager: EntityManager, asked: readonly Signature[]): Promise<Kept[]> {
  const first = asked.filter(
    (signature, at) => !asked.slice(0, at).some(earlier => saysTheSame(earlier, signature)),
  );
  if (first.length === 0) return [];
  const texts = first.map(signature => ({ signature, clusterId: randomUUID() }));
  const rows = await writeTexts(manager, texts, 'of new announcements');
  return texts.map(({ signature, clusterId }) => ({
    signature,
    signed: rows.find(row => row.clusterId === clusterId) ?? nothing,
  }));
}

function keptFor(signature: Signature, kept: readonly Kept[]): Signed {
  return (
    kept.find(one => one.signature === signature || saysTheSame(one.signature, signature))?.signed ?? nothing
  );
}

interface Text {
  readonly signature: Signature;
  readonly clusterId: string;
}

async function writeTexts(
  manager: EntityManager,
  texts: readonly Text[],
  which: 'of new announcements' | 'of known ones',
): Promise<Signed[]> {
  const rows = texts.flatMap(({ signature, clusterId }) =>
    signature.recognised.wordings.map(wording => ({ wording, signature, clusterId })),
  );
  const written = await preparedIn<{ clusterId: string; textId: string }>(
    manager,
    'ledger-texts',
    `with announced as (
       insert into ledger_cluster (id, first_at, last_at)
       select id, min(at), min(at) from unnest($1::uuid[], $9::timestamptz[]) as row (id, at) where $10 group by id)
     insert into ledger_text (cluster_id, kind, digest, bands, sketch, words, subject, sample, first_at)
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
      which === 'of new announcements',
    ],
  );
  return written.map(row => ({ ...row, joined: [] }));
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
}
