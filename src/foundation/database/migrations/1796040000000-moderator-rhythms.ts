import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each moderator hears of what waits, and what they are still to hear of. */
export class ModeratorRhythms1796040000000 implements MigrationInterface {
  readonly name = 'ModeratorRhythms1796040000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table moderator_rhythm (
        person_id uuid primary key references person on delete cascade,
        rhythm text not null constraint moderator_rhythm_rhythm_check check (rhythm in ('at-once', 'hourly', 'daily')),
        quiet_nights boolean not null default false
      );
      alter table moderator_notice add is_owed boolean not null default false;
      create index moderator_notice_owed_idx on moderator_notice (held_message_id) where is_owed;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index moderator_notice_owed_idx;
      alter table moderator_notice drop is_owed;
      drop table moderator_rhythm;
    `);
  }
}
