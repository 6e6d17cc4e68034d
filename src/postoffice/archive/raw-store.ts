import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { zstdCompress, zstdCompressSync, zstdDecompress } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { preparedIn } from '../../foundation/database/prepared.js';

/** Below this, compressing at once costs less than asking another thread. */
const smallBytes = 65_536;

/** Keeps messages exactly as they arrived: raw bytes are the truth, stored once. */
@Injectable()
export class RawStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The id of these bytes; bytes we know already keep the id they have. */
  async keep(manager: EntityManager, raw: Buffer, now: Date): Promise<string> {
    const digest = createHash('sha256').update(raw).digest();
    const content = await compress(raw);
    const [made] = await preparedIn<{ id: string }>(
      manager,
      'keep-raw',
      `insert into raw_message (digest, bytes, content, received_at) values ($1, $2, $3, $4)
       on conflict (digest) do nothing returning id`,
      [digest, raw.length, content, now],
    );
    return made?.id ?? (await this.idOf(manager, digest));
  }

  /** The same for many at once: ids in the order of the messages. */
  async keepMany(manager: EntityManager, raws: readonly Buffer[], now: Date): Promise<string[]> {
    const digests = raws.map(raw => createHash('sha256').update(raw).digest());
    await manager.query(
      `insert into raw_message (digest, bytes, content, received_at)
       select digest, bytes, content, $4 from unnest($1::bytea[], $2::int[], $3::bytea[]) as row (digest, bytes, content)
       on conflict (digest) do nothing`,
      [digests, raws.map(raw => raw.length), raws.map(raw => zstdCompressSync(raw)), now],
    );
    const rows: { id: string; digest: Buffer }[] = await manager.query(
      'select id, digest from raw_message where digest = any($1::bytea[])',
      [digests],
    );
    const ids = new Map(rows.map(({ id, digest }) => [digest.toString('hex'), id]));
    return digests.map(digest => ids.get(digest.toString('hex')) ?? '');
  }

  /** The bytes as received, or null when there is no such message. */
  async bytes(rawId: string): Promise<Buffer | null> {
    const [row] = await this.dataSource.query('select content from raw_message where id = $1', [rawId]);
    return row === undefined ? null : promisify(zstdDecompress)(row.content);
  }

  private async idOf(manager: EntityManager, digest: Buffer): Promise<string> {
    const [{ id }] = await manager.query('select id from raw_message where digest = $1', [digest]);
    return id;
  }
}

async function compress(raw: Buffer): Promise<Buffer> {
  return raw.length <= smallBytes ? zstdCompressSync(raw) : promisify(zstdCompress)(raw);
}
