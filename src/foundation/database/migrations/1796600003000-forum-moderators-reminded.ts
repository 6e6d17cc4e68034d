import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a moderator of a forum was told again of what waits. */
export class ForumModeratorsReminded1796600003000 implements MigrationInterface {
  readonly name = 'ForumModeratorsReminded1796600003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forum_moderator_notice add stage smallint not null default 0;');
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
