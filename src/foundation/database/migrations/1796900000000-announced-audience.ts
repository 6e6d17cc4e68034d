import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom somebody who asks first would announce something to, as they said it. */
export class AnnouncedAudience1796900000000 implements MigrationInterface {
  readonly name = 'AnnouncedAudience1796900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table steering_draft add column audience text not null default ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table steering_draft drop column audience');
  }
}
