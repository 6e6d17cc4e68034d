import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which moderator was told of which held message, as it was then: what a reply to the notice refers to. */
export class ModeratorNotices1795730000000 implements MigrationInterface {
  readonly name = 'ModeratorNotices1795730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table moderator_notice (
        id uuid primary key,
        held_message_id uuid not null references held_message on delete cascade,
        person_id uuid not null references person on delete cascade,
        version integer not null,
        stage smallint not null default 0,
        told_at timestamptz not null,
        unique (held_message_id, person_id, version)
      );
      create index moderator_notice_person_id_idx on moderator_notice (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table moderator_notice');
  }
}
