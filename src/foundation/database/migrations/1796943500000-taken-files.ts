import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which files go along with an announcement: its author's choice, kept with its words. */
export class TakenFiles1796943500000 implements MigrationInterface {
  readonly name = 'TakenFiles1796943500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table steering_draft add column taken_files text[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table steering_draft drop column taken_files');
  }
}
