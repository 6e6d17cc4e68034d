import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists on which nobody decides any more. */
export class ListAlerts1796040002000 implements MigrationInterface {
  readonly name = 'ListAlerts1796040002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table list_alert (
        list_id uuid primary key references list on delete cascade,
        cause text not null constraint list_alert_cause_check check (cause in ('nobody', 'asleep')),
        since timestamptz not null,
        told_at timestamptz,
        times smallint not null default 0
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table list_alert');
  }
}
