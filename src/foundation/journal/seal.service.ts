import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** One sealer at a time over all nodes. */
const sealLock = 7_461_002;
/** Enough for a busy minute; small enough to hash within a few milliseconds. */
const batchSize = 5_000;

interface SealRow {
  readonly id: string;
  readonly hash: Buffer;
}

/**
 * Seals journal entries into a hash chain, in batches, apart from the transactions that write them:
 * an entry costs one insert, and nothing waits for the chain. An entry that commits late simply
 * joins the next batch.
 */
@Injectable()
export class SealService {
  constructor(private readonly dataSource: DataSource) {}

  /** Seals what waits, and says how many entries that was; 0 when another node is at it. */
  async seal(now: Date): Promise<number> {
    return this.dataSource.transaction(async manager => {
      const [{ locked }] = await manager.query('select pg_try_advisory_xact_lock($1) as locked', [sealLock]);
      return locked ? this.sealBatch(manager, now) : 0;
    });
  }

  /** The id of the first seal whose hash doesn't fit its entries, or null when the whole chain holds. */
  async firstBroken(): Promise<string | null> {
    const seals: (SealRow & { previous_hash: Buffer; entries: number })[] = await this.dataSource.query(
      'select id, previous_hash, hash, entries from journal_seal order by id',
    );
    let previous: Buffer = Buffer.alloc(32);
    for (const seal of seals) {
      // One more than a batch may hold: an entry slipped in behind a full one must show.
      const lines = await this.lines(this.dataSource.manager, 'seal_id = $1', [seal.id], batchSize + 1);
      const isWhole = seal.entries === lines.length && seal.previous_hash.equals(previous);
      if (!isWhole || !seal.hash.equals(chain(previous, lines))) return seal.id;
      previous = seal.hash;
    }
    return null;
  }

  /** How far the chain has come; cheap, unlike `firstBroken`. */
  async progress(): Promise<{ readonly unsealed: number; readonly lastSealedAt: Date | null }> {
    const [row] = await this.dataSource.query(
      `select (select count(*)::int from journal_entry where seal_id is null) as unsealed,
              (select max(sealed_at) from journal_seal) as "lastSealedAt"`,
    );
    return row;
  }

  private async sealBatch(manager: EntityManager, now: Date): Promise<number> {
    const lines = await this.lines(manager, 'seal_id is null', [], batchSize);
    if (lines.length === 0) return 0;
    const [last]: SealRow[] = await manager.query(
      'select id, hash from journal_seal order by id desc limit 1',
    );
    const previous = last?.hash ?? Buffer.alloc(32);
    const [{ id }] = await manager.query(
      'insert into journal_seal (entries, previous_hash, hash, sealed_at) values ($1, $2, $3, $4) returning id',
      [lines.length, previous, chain(previous, lines), now],
    );
    await manager.query('update journal_entry set seal_id = $1 where id = any($2) and seal_id is null', [
      id,
      lines.map(line => line.id),
    ]);
    return lines.length;
  }

  private lines(
    manager: EntityManager,
    where: string,
    values: unknown[],
    most: number,
  ): Promise<{ id: string; line: string }[]> {
    return manager.query(
      `select id, jsonb_build_array(id, extract(epoch from at), actor_id, actor_kind, action, subject_kind,
                                    subject_id, "values")::text as line
       from journal_entry where ${where} order by id limit ${most}`,
      values,
    );
  }
}

function chain(previous: Buffer, lines: readonly { line: string }[]): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const { line } of lines) hash.update(line).update('\n');
  return hash.digest();
}
