import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/**
 * Runs a statement that each connection plans once, under `name`: for a question asked at every message,
 * planning costs four times the answer. Outside any transaction; the text of one name never changes.
 *
 * PostgreSQL sees how long `unnest($1)` is, takes one element for less work than it plans for in general, and plans anew
 * each time; of `unnest((select $1))` it knows as little before as after.
 */
export async function queryPrepared<Row extends object>(
  dataSource: DataSource,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  if (!(dataSource.driver instanceof PostgresDriver)) throw new TypeError('not a PostgreSQL connection');
  const pool: Pool = dataSource.driver.master;
  return (await pool.query<Row>({ name, text, values: [...values] })).rows;
}

/** The same within the transaction of `manager`. */
export async function preparedIn<Row extends object>(
  manager: EntityManager,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  if (manager.queryRunner === undefined) return queryPrepared(manager.dataSource, name, text, values);
  const client: PoolClient = await manager.queryRunner.connect();
  return (await client.query<Row>({ name, text, values: [...values] })).rows;
}
