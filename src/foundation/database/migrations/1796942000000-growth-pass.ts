import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Growth is looked for in what changed since the last time, and in all of it once a day. */
export class GrowthPass1796942000000 implements MigrationInterface {
  readonly name = 'GrowthPass1796942000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table growth_pass (
        is_only boolean primary key default true,
        up_to timestamptz not null,
        whole_at timestamptz not null,
        doublings integer not null,
        people integer not null,
        aliases integer not null,
        constraint growth_pass_is_only_check check (is_only)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table growth_pass');
  }
}
