import type { EntityManager } from 'typeorm';

/** Asks that a job find the words of messages, anew when it had. */
export async function wantWords(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query(
    'insert into words_wanted (message_id) select * from unnest($1::uuid[]) on conflict do nothing',
    [ids],
  );
}
