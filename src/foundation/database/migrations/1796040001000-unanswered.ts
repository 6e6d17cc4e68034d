import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What becomes of a message that nobody decides on is a setting of its list. */
export class Unanswered1796040001000 implements MigrationInterface {
  readonly name = 'Unanswered1796040001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table list add unanswered text not null default 'refuse'
        constraint list_unanswered_check check (unanswered in ('refuse', 'approve-trusted'));
      create index held_message_returned_idx on held_message (id) where state = 'returned';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index held_message_returned_idx;
      alter table list drop unanswered;
    `);
  }
}
