import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JoiningCounters1795460002000 implements MigrationInterface {
  readonly name = 'JoiningCounters1795460002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table joining_counter (
        source text not null,
        hour timestamptz not null,
        asked integer not null,
        refused integer not null default 0,
        told_at timestamptz,
        primary key (source, hour)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
