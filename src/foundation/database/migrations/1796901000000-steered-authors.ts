import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is still to hear that their announcement was stopped: a job looks every other second. */
export class SteeredAuthors1796901000000 implements MigrationInterface {
  readonly name = 'SteeredAuthors1796901000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table steering_draft add column is_to_be_told boolean not null default false;
      create index steering_draft_to_be_told_idx on steering_draft (created_at) where is_to_be_told;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table steering_draft drop column is_to_be_told');
  }
}
