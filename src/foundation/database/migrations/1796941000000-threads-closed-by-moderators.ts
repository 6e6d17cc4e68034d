import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a moderator closed is not its author's to open again; nobody knows who closed what is closed already. */
export class ThreadsClosedByModerators1796941000000 implements MigrationInterface {
  readonly name = 'ThreadsClosedByModerators1796941000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forum_thread add is_closed_by_moderator boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forum_thread drop is_closed_by_moderator');
  }
}
