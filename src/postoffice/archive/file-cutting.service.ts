import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { zstdCompress } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type CutPart, type FilePart, filePartsIn, withoutParts, withParts } from './files/file-parts.js';
import { decompressed } from './raw-store.js';

interface Uncut {
  readonly id: string;
  readonly bytes: number;
  readonly content: Buffer;
  /** A file that was put into a forum: all of it is the file. */
  readonly isFile: boolean;
}

const compress = promisify(zstdCompress);

/**
 * Cuts the files out of messages that are kept, so that the same file in many of them is stored once. A post does not wait
 * for it; what was kept before there was any of this gets its turn too.
 */
@Injectable()
export class FileCutting {
  constructor(private readonly dataSource: DataSource) {}

  /** Says how many messages it read; any number of processes do this at once. */
  async catchUp(now: Date, most = 200): Promise<number> {
    let done = 0;
    while (done < most && (await this.dataSource.transaction(manager => this.next(manager, now)))) done += 1;
    return done;
  }

  private async next(manager: EntityManager, now: Date): Promise<boolean> {
    const [uncut]: Uncut[] = await manager.query(nextUncut);
    if (uncut === undefined) return false;
    // What can't be read any more is left as it is, and does not hold up the rest.
    const raw = await decompressed(uncut).catch(() => Buffer.alloc(0));
    const parts = uncut.isFile && raw.length > 0 ? [wholeOf(raw)] : filePartsIn(raw);
    const { rest, cuts } = withoutParts(raw, parts);
    // Never trusted, always tried: what can't be put back byte for byte stays whole.
    if (cuts.length === 0 || !withParts(rest, cuts).equals(raw))
      await manager.query('update raw_message set cut_at = $2 where id = $1', [uncut.id, now]);
    else await this.cut(manager, uncut.id, { rest, cuts }, now);
    return true;
  }

  private async cut(
    manager: EntityManager,
    rawId: string,
    { rest, cuts }: { rest: Buffer; cuts: readonly CutPart[] },
    now: Date,
  ): Promise<void> {
    const ids = await this.keep(manager, cuts);
    await manager.query(
      `insert into raw_part (raw_id, position, file_id, at_byte, line_width, line_end)
       select $1, position - 1, file_id, at_byte, line_width, line_end
       from unnest($2::uuid[], $3::int[], $4::smallint[], $5::text[]) with ordinality
         as part (file_id, at_byte, line_width, line_end, position)`,
      [
        rawId,
        ids,
        cuts.map(({ at }) => at),
        cuts.map(({ lines }) => lines?.width ?? null),
        cuts.map(({ lines }) => lines?.end ?? null),
      ],
    );
    await manager.query('update raw_message set content = $2, cut_at = $3 where id = $1', [
      rawId,
      await compress(rest),
      now,
    ]);
  }

  /** The ids of the files, in their order; in that of their digests they are locked, so that nobody waits in a circle. */
  private async keep(manager: EntityManager, cuts: readonly CutPart[]): Promise<string[]> {
    const digests = cuts.map(({ content }) => createHash('sha256').update(content).digest());
    const contents = new Map(digests.map((digest, at) => [digest.toString('hex'), cuts[at]?.content]));
    const ids = new Map<string, string>();
    for (const [digest, content = Buffer.alloc(0)] of [...contents].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      ids.set(digest, await keepFile(manager, digest, content));
    return digests.map(digest => ids.get(digest.toString('hex')) ?? '');
  }
}

/** The row of one that is known is locked, so that it is not swept away meanwhile. */
async function keepFile(manager: EntityManager, digest: string, content: Buffer): Promise<string> {
  const key = Buffer.from(digest, 'hex');
  const [known] = await manager.query('select id from stored_file where digest = $1 for key share', [key]);
  if (known !== undefined) return known.id;
  const [{ id }] = await manager.query(
    `insert into stored_file (digest, bytes, content) values ($1, $2, $3)
     on conflict (digest) do update set digest = excluded.digest returning id`,
    [key, content.length, await compress(content)],
  );
  return id;
}

function wholeOf(raw: Buffer): FilePart {
  return { start: 0, end: raw.length, content: raw, lines: null };
}

const nextUncut = `
  select r.id, r.bytes, r.content, exists (select from forum_file f where f.raw_id = r.id) as "isFile"
  from raw_message r where r.cut_at is null and r.erased_at is null and r.bytes > 16384
  order by r.received_at limit 1 for no key update of r skip locked`;
