import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListAliases1795440001000 implements MigrationInterface {
  readonly name = 'ListAliases1795440001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table list_alias (
        name citext primary key,
        list_id uuid not null references list on delete cascade,
        since timestamptz not null
      );
      create index list_alias_list_id_idx on list_alias (list_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
