import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter that nobody tended for long waits for a person: its database may have come back from a copy. */
export class LettersHeldBack1796400003000 implements MigrationInterface {
  readonly name = 'LettersHeldBack1796400003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbound_message
        add column tended_at timestamptz,
        add column is_held_back boolean not null default false,
        add constraint outbound_message_held_back_check check (paused_at is not null or not is_held_back);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
