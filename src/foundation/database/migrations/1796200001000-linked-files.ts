import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the links in copies lead, and until when. The bytes stay in the message they came with. */
export class LinkedFiles1796200001000 implements MigrationInterface {
  readonly name = 'LinkedFiles1796200001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table linked_file (
        id uuid not null default gen_random_uuid() primary key,
        list_id uuid not null references list on delete cascade,
        raw_id uuid not null references raw_message on delete cascade,
        -- What is left of the message in the copies.
        lighter_raw_id uuid not null references raw_message on delete cascade,
        key text not null,
        digest text not null,
        filename text not null,
        media_type text not null,
        bytes integer not null,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index linked_file_list_idx on linked_file (list_id);
      create index linked_file_raw_idx on linked_file (raw_id);
      create index linked_file_lighter_idx on linked_file (lighter_raw_id);
      create index linked_file_expires_idx on linked_file (expires_at);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
