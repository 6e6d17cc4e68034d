import type { Client } from 'pg';
import { until } from './until.js';

/** Until so many wait for a lock that this connection holds, or for somebody who does. */
export async function waitBehind(gate: Client, howMany = 1): Promise<void> {
  await until(async () => {
    // A transaction keeps seeing the connections of when it first looked.
    await gate.query('select pg_stat_clear_snapshot()');
    const { rows } = await gate.query<{ waiting: number }>(
      `with recursive behind (pid) as (
         select pg_backend_pid()
         union
         select a.pid from pg_stat_activity a
         join behind b on a.wait_event_type = 'Lock' and b.pid = any (pg_blocking_pids(a.pid))
       )
       select count(*)::integer - 1 as waiting from behind`,
    );
    return (rows[0]?.waiting ?? 0) >= howMany;
  });
}
