import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JoiningLists1795460000000 implements MigrationInterface {
  readonly name = 'JoiningLists1795460000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table list
        add column joining text not null default 'anyone'
          check (joining in ('anyone', 'members', 'asked', 'closed')),
        add column welcome_text text not null default '',
        add column goodbye_text text not null default '';
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
