import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { zstdCompress, zstdCompressSync, zstdDecompress, zstdDecompressSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn, queryPrepared } from '../../foundation/database/prepared.js';
import { withParts } from './files/file-parts.js';

/** Up to this, compressing at once costs less than asking another thread, and messages are written together. */
const smallBytes = 65_536;

interface IdRow {
  readonly id: string;
  readonly digest: Buffer;
}

interface Compressed {
  readonly bytes: number;
  readonly content: Buffer;
}

interface RawRow extends Compressed {
  readonly id: string;
  readonly isCut: boolean;
}

interface PartRow extends Compressed {
  readonly rawId: string;
  readonly at: number;
  readonly width: number | null;
  readonly end: '\r\n' | '\n' | null;
}

interface Kept {
  readonly digest: Buffer;
  readonly bytes: number;
  readonly content: Buffer;
  readonly at: Date;
}

/** Keeps messages exactly as they arrived: raw bytes are the truth, stored once. */
@Injectable()
export class RawStore {
  private readonly keeping = new Gathered<Kept, string>(keepTogether);

  constructor(private readonly dataSource: DataSource) {}

  /** The id of these bytes; bytes we know already keep the id they have. */
  async keep(manager: EntityManager, raw: Buffer, now: Date): Promise<string> {
    if (raw.length <= smallBytes) return this.keeping.ask(manager, kept(raw, now));
    const digest = digestOf(raw);
    const content = await promisify(zstdCompress)(raw);
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
    return keepTogether(
      manager,
      raws.map(raw => kept(raw, now)),
    );
  }

  /** The bytes as received, or null when there is no such message. */
  async bytes(rawId: string): Promise<Buffer | null> {
    return (await this.bytesOf([rawId])).get(rawId) ?? null;
  }

  /** The same of many, by id; one that is gone or that cannot be read is absent. */
  async bytesOf(rawIds: readonly string[]): Promise<Map<string, Buffer>> {
    if (rawIds.length === 0) return new Map();
    const rows = await queryPrepared<RawRow>(
      this.dataSource,
      'raw-bytes',
      `select id, bytes, content, cut_at is not null as "isCut" from raw_message where id = any($1::uuid[])`,
      [rawIds],
    );
    const parts = await this.partsOf(rows.filter(({ isCut }) => isCut).map(({ id }) => id));
    const opened = await Promise.allSettled(
      rows.map(async row => [row.id, await whole(row, parts.get(row.id) ?? [])] as const),
    );
    return new Map(opened.flatMap(one => (one.status === 'fulfilled' ? [one.value] : [])));
  }

  private async partsOf(rawIds: readonly string[]): Promise<Map<string, PartRow[]>> {
    if (rawIds.length === 0) return new Map();
    const rows = await queryPrepared<PartRow>(
      this.dataSource,
      'raw-parts',
      `select p.raw_id as "rawId", p.at_byte as at, p.line_width as width, p.line_end as end, f.bytes, f.content
       from raw_part p join stored_file f on f.id = p.file_id where p.raw_id = any($1::uuid[]) order by p.position`,
      [rawIds],
    );
    return Map.groupBy(rows, ({ rawId }) => rawId);
  }

  private async idOf(manager: EntityManager, digest: Buffer): Promise<string> {
    const [{ id }] = await manager.query('select id from raw_message where digest = $1', [digest]);
    return id;
  }
}

/** What was compressed as `bytes` or fewer. */
export async function decompressed({ bytes, content }: Compressed): Promise<Buffer> {
  return bytes <= smallBytes ? zstdDecompressSync(content) : promisify(zstdDecompress)(content);
}

/** With its files again. Throws when it isn't what was received. */
async function whole(row: RawRow, parts: readonly PartRow[]): Promise<Buffer> {
  const rest = await decompressed(row);
  if (!row.isCut) return rest;
  const cuts = await Promise.all(
    parts.map(async ({ at, width, end, ...file }) => ({
      at,
      content: await decompressed(file),
      lines: width === null || end === null ? null : { width, end },
    })),
  );
  const raw = withParts(rest, cuts);
  if (raw.length !== row.bytes) throw new Error('a part of a kept message is gone');
  return raw;
}

function kept(raw: Buffer, at: Date): Kept {
  // Told its size, the compressor makes tables as large as the message, and not as a file of any length.
  const content = zstdCompressSync(raw, { pledgedSrcSize: raw.length });
  return { digest: digestOf(raw), bytes: raw.length, content, at };
}

function digestOf(raw: Buffer): Buffer {
  return createHash('sha256').update(raw).digest();
}

/** In the order of their digests: two that keep the same messages at once never wait for each other in a circle. */
async function keepTogether(manager: EntityManager, messages: readonly Kept[]): Promise<string[]> {
  const digests = messages.map(({ digest }) => digest);
  const contents = messages.map(({ content }) => content);
  // Bytes laid end to end cross as they are; in an array each would be spelled out in letters.
  const made = await preparedIn<IdRow>(
    manager,
    'keep-raws',
    `insert into raw_message (digest, bytes, content, received_at)
     select substr($1::bytea, 1 + 32 * (position - 1)::int, 32) as digest, bytes, substr($2::bytea, 1 + start, length), at
     from unnest($3::int[], $4::int[], $5::int[], $6::timestamptz[]) with ordinality
       as row (bytes, start, length, at, position) order by digest
     on conflict (digest) do nothing returning id, digest`,
    [
      Buffer.concat(digests),
      Buffer.concat(contents),
      messages.map(({ bytes }) => bytes),
      startsOf(contents),
      contents.map(({ length }) => length),
      messages.map(({ at }) => at),
    ],
  );
  const ids = new Map(made.map(({ id, digest }) => [digest.toString('hex'), id]));
  const isKnown = (digest: Buffer): boolean => !ids.has(digest.toString('hex'));
  for (const { id, digest } of await idsOf(manager, digests.filter(isKnown)))
    ids.set(digest.toString('hex'), id);
  return digests.map(digest => ids.get(digest.toString('hex')) ?? '');
}

function startsOf(contents: readonly Buffer[]): number[] {
  let start = 0;
  return contents.map(({ length }) => {
    start += length;
    return start - length;
  });
}

async function idsOf(manager: EntityManager, digests: readonly Buffer[]): Promise<IdRow[]> {
  if (digests.length === 0) return [];
  return manager.query('select id, digest from raw_message where digest = any($1::bytea[])', [digests]);
}
