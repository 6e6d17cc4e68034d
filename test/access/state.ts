import type { Client } from 'pg';

/** Written by looking alone: who was seen when, and how many people somebody was shown. */
const touchedByReading: Readonly<Record<string, readonly string[]>> = {
  session: ['last_seen_at', 'expires_at'],
  api_token: ['last_used_at'],
};
const writtenByReading = new Set(['directory_view']);

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Writes down which tables somebody wrote to; not while they are put back. */
const touching = `
  create table kept.touched (name text not null);
  create function kept.touch() returns trigger language plpgsql as $$
    begin insert into kept.touched values (tg_table_name); return null; end $$`;

/** The whole state of a site: compared, and put back. */
export class State {
  private constructor(
    private readonly client: Client,
    private readonly tables: readonly Table[],
    private readonly digests: ReadonlyMap<string, string>,
  ) {}

  /** Remembers everything as it is now. */
  static async keep(client: Client): Promise<State> {
    const tables = await tablesOf(client);
    await client.query('create schema kept');
    await client.query(touching);
    for (const { name } of tables)
      await client.query(
        `create table kept."${name}" as table public."${name}";
         create trigger kept_touch after insert or update or delete on public."${name}"
           for each row execute function kept.touch()`,
      );
    return new State(client, tables, await digestsOf(client, tables));
  }

  /** Names of the tables that are not as they were. */
  async changed(): Promise<string[]> {
    return (await this.changedTables()).map(({ name }) => name);
  }

  /** Puts back what changed, and names it. The journal too: nowhere else may somebody take a page out of it. */
  async restore(): Promise<string[]> {
    const tables = await this.changedTables();
    if (tables.length === 0) {
      await this.client.query('delete from kept.touched');
      return [];
    }
    await this.client.query('begin');
    await this.client.query('set local session_replication_role = replica');
    for (const { name, columns } of tables) {
      const list = columns.map(column => `"${column}"`).join(', ');
      await this.client.query(`delete from public."${name}"`);
      await this.client.query(
        `insert into public."${name}" (${list}) overriding system value select ${list} from kept."${name}"`,
      );
    }
    await this.client.query('delete from kept.touched');
    await this.client.query('commit');
    return tables.map(({ name }) => name);
  }

  /** Some hundred tables are read only where somebody wrote. */
  private async changedTables(): Promise<Table[]> {
    const { rows } = await this.client.query<{ name: string }>('select distinct name from kept.touched');
    const touched = this.tables.filter(({ name }) => rows.some(row => row.name === name));
    if (touched.length === 0) return [];
    const now = await digestsOf(this.client, touched);
    return touched.filter(({ name }) => now.get(name) !== this.digests.get(name));
  }
}

async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
     group by table_name order by table_name`,
  );
  return rows.filter(({ name }) => !writtenByReading.has(name));
}

async function digestsOf(client: Client, tables: readonly Table[]): Promise<Map<string, string>> {
  const parts = tables.map(({ name }) => {
    const touched = (touchedByReading[name] ?? []).map(column => ` - '${column}'`).join('');
    return `select '${name}' as name, md5(coalesce(string_agg((to_jsonb(t)${touched})::text, '|'
              order by (to_jsonb(t)${touched})::text), '')) as digest from public."${name}" t`;
  });
  const { rows } = await client.query<{ name: string; digest: string }>(parts.join(' union all '));
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}
