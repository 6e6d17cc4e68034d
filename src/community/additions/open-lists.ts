import type { EntityManager } from 'typeorm';

/** Those of the ids that are lists of the group and still take subscribers. */
export async function openListsAmong(
  manager: EntityManager,
  groupId: string,
  listIds: readonly string[],
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    'select id from list where group_id = $1 and id = any($2::uuid[]) and closed_at is null and deleted_at is null',
    [groupId, listIds],
  );
  return rows.map(({ id }) => id);
}
