import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files chosen together come at one moment; their position keeps the order. */
export class ForumFilesInOrder1796500003000 implements MigrationInterface {
  readonly name = 'ForumFilesInOrder1796500003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forum_file add position smallint not null default 0;');
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
