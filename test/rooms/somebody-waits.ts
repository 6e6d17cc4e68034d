import type { DataSource } from 'typeorm';

/** Until so many other connections wait for a lock. */
export async function somebodyWaits(dataSource: DataSource, howMany = 1): Promise<void> {
  for (;;) {
    const [{ waiting }] = await dataSource.query(
      `select count(*)::integer as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting >= howMany) return;
  }
}
