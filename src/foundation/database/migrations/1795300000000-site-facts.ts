import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SiteFacts1795300000000 implements MigrationInterface {
  readonly name = 'SiteFacts1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a site knows about itself: keys made once, the demonstration mark.
      create table site_fact (
        name text primary key,
        value text not null,
        created_at timestamptz not null default now()
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
