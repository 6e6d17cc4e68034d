import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SubscriberPreferences1795420002000 implements MigrationInterface {
  readonly name = 'SubscriberPreferences1795420002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table subscriber_preference (
        person_id uuid primary key references person on delete cascade,
        is_paused boolean not null default false,
        paused_until timestamptz,
        receives_once boolean not null default true,
        changed_at timestamptz not null default now(),
        check (is_paused or paused_until is null)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
