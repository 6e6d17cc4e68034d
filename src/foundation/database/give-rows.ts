import type { EntityManager } from 'typeorm';
import type { PersonPair } from '../people-holder.js';

/** Rows that one person has at most one of for each key. The names are ours, never anybody's words. */
export interface GivenRows {
  readonly table: string;
  /** With the person: what makes a row unique. */
  readonly key: readonly string[];
  /** How the row both have becomes one: `kept.column` and `gone.column`; absent, the kept one stays as it is. */
  readonly blend?: string;
  readonly column?: string;
}

/** Gives all rows of one person to another; of two with the same key one stays, blended. For the table's owner. */
export async function giveRows(
  manager: EntityManager,
  { table, key, blend, column = 'person_id' }: GivenRows,
  { keptId, goneId }: PersonPair,
): Promise<void> {
  const both = [`kept.${column} = $1`, `gone.${column} = $2`, ...key.map(k => `kept.${k} = gone.${k}`)];
  const where = both.join(' and ');
  if (blend !== undefined) {
    await manager.query(`update ${table} kept set ${blend} from ${table} gone where ${where}`, [
      keptId,
      goneId,
    ]);
  }
  await manager.query(`delete from ${table} gone using ${table} kept where ${where}`, [keptId, goneId]);
  await giveColumn(manager, table, column, { keptId, goneId });
}

/** The same where any number of rows may name one person. */
export async function giveColumn(
  manager: EntityManager,
  table: string,
  column: string,
  { keptId, goneId }: PersonPair,
): Promise<void> {
  await manager.query(`update ${table} set ${column} = $1 where ${column} = $2`, [keptId, goneId]);
}
