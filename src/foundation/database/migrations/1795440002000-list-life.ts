import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListLife1795440002000 implements MigrationInterface {
  readonly name = 'ListLife1795440002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table list add version integer not null default 1, add deleted_at timestamptz;
      create table list_archive_reader (
        list_id uuid not null references list on delete cascade,
        person_id uuid not null references person on delete cascade,
        primary key (list_id, person_id)
      );
      create index list_archive_reader_person_id_idx on list_archive_reader (person_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
