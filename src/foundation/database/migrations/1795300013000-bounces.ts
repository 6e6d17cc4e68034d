import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bounces1795300013000 implements MigrationInterface {
  readonly name = 'Bounces1795300013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bounce (
        id uuid primary key default gen_random_uuid(),
        delivery_id bigint not null references delivery,
        raw_id uuid not null references raw_message,
        received_at timestamptz not null,
        unique (delivery_id, raw_id)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
