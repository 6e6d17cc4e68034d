import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DirectoryViews1795470001000 implements MigrationInterface {
  readonly name = 'DirectoryViews1795470001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directory_view (
        person_id uuid not null references person on delete cascade,
        since timestamptz not null,
        people integer not null,
        primary key (person_id, since)
      );
      create index directory_view_since_idx on directory_view (since);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
