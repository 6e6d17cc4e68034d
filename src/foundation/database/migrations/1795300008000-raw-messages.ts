import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RawMessages1795300008000 implements MigrationInterface {
  readonly name = 'RawMessages1795300008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table raw_message (
        id uuid primary key default gen_random_uuid(),
        digest bytea not null unique,
        bytes integer not null,
        content bytea not null,
        received_at timestamptz not null
      );
      -- Zstandard already did the work; a second compression only costs time.
      alter table raw_message alter column content set storage external;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
