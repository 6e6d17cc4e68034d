import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const mostAtOnce = 200;

/** Erases the bytes of messages that were deleted, or that nobody wanted kept, once nobody needs them. */
@Injectable()
export class RawErasing {
  constructor(private readonly dataSource: DataSource) {}

  async ask(manager: EntityManager, rawIds: readonly string[], now: Date): Promise<void> {
    if (rawIds.length === 0) return;
    await manager.query(
      `insert into raw_erasure (raw_id, asked_at) select distinct raw_id, $2::timestamptz from unnest($1::uuid[]) as raw_id
       on conflict do nothing`,
      [rawIds, now],
    );
  }

  /** Erases what nobody needs; says how many. The rest waits for the next time. */
  async eraseDue(now: Date): Promise<number> {
    return this.dataSource.transaction(async manager => {
      const due: { raw_id: string }[] = await manager.query(dueErasures, [mostAtOnce]);
      const wholes = due.map(({ raw_id }) => raw_id);
      if (wholes.length === 0) return 0;
      const ids = [...wholes, ...(await withoutLinks(manager, wholes))];
      // Another name for what is gone: the same bytes may come again, and are kept anew.
      await manager.query(
        `update raw_message set content = '', digest = sha256(convert_to(id::text, 'UTF8')), erased_at = $2
         where id = any($1::uuid[])`,
        [ids, now],
      );
      await withoutFiles(manager, ids);
      await manager.query('delete from raw_erasure where raw_id = any($1::uuid[])', [ids]);
      return wholes.length;
    });
  }
}

/** Files that no other message carries go with it. */
async function withoutFiles(manager: EntityManager, rawIds: readonly string[]): Promise<void> {
  const [cut] = await manager.query<[{ file_id: string }[]]>(
    'delete from raw_part where raw_id = any($1::uuid[]) returning file_id',
    [rawIds],
  );
  if (cut.length === 0) return;
  const ids = cut.map(({ file_id }) => file_id);
  // Locked first, in the order of those who cut: who does it now has said so before it is asked whether anybody does.
  await manager.query('select from stored_file where id = any($1::uuid[]) order by digest for update', [ids]);
  await manager.query(
    `delete from stored_file f where id = any($1::uuid[])
     and not exists (select from raw_part p where p.file_id = f.id)`,
    [ids],
  );
}

/** Their links end with them; what was left of them in the copies goes too. */
async function withoutLinks(manager: EntityManager, rawIds: readonly string[]): Promise<string[]> {
  const [ended] = await manager.query<[{ lighter: string }[]]>(
    'delete from linked_file where raw_id = any($1::uuid[]) returning lighter_raw_id as lighter',
    [rawIds],
  );
  return ended.map(({ lighter }) => lighter);
}

const dueErasures = `
  select e.raw_id from raw_erasure e
  where not exists (select from archived_message m where m.raw_id = e.raw_id)
    and not exists (select from forum_file f where f.raw_id = e.raw_id)
    and not exists (select from forwarded_message f where f.raw_id = e.raw_id and f.erased_at is null)
    and not exists (select from steering_draft d where d.raw_id = e.raw_id and d.state in ('open', 'asked'))
    and not exists (select from forum_answer a where a.raw_id = e.raw_id and a.state in ('received', 'asked'))
    and not exists (
      select from post p join held_message h on h.post_id = p.id
      where p.raw_id = e.raw_id and h.state in ('waiting', 'approved', 'returned'))
    and not exists (
      select from held_correction c join held_message h on h.id = c.held_message_id
      where c.raw_id = e.raw_id and h.state in ('waiting', 'approved', 'returned'))
    and not exists (
      select from post p join outbound_message o on o.post_id = p.id join delivery_batch b on b.outbound_id = o.id
      where p.raw_id = e.raw_id)
  order by e.asked_at limit $1 for update of e skip locked`;
