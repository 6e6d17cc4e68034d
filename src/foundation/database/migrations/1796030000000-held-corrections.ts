import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a held message said before its author corrected it: nothing that arrived is lost. */
export class HeldCorrections1796030000000 implements MigrationInterface {
  readonly name = 'HeldCorrections1796030000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table held_correction (
        held_message_id uuid not null references held_message on delete cascade,
        version integer not null,
        raw_id uuid not null references raw_message,
        subject text not null,
        corrected_at timestamptz not null,
        primary key (held_message_id, version)
      );
      create index held_correction_raw_id_idx on held_correction (raw_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table held_correction');
  }
}
