import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A welcome text that the ethics team holds is sent no more: until when, with the list or group whose text it is. */
export class HeldGreetings1796944000000 implements MigrationInterface {
  readonly name = 'HeldGreetings1796944000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table list add column welcome_held_until timestamptz;
      alter table "group" add column welcome_held_until timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table "group" drop column welcome_held_until;
      alter table list drop column welcome_held_until;
    `);
  }
}
