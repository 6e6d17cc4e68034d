import type { EntityManager } from 'typeorm';

/**
 * Takes a person for oneself until the transaction ends, among all who ask here; whoever names them in a row meanwhile
 * doesn't wait. False when somebody else has them.
 */
export async function takePerson(manager: EntityManager, personId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    'select id from person where id = $1 for no key update skip locked',
    [personId],
  );
  return rows.length > 0;
}
