import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Full-text search over what is shown, beside the messages: what is hidden has no row here. */
export class ArchiveSearch1796100002000 implements MigrationInterface {
  readonly name = 'ArchiveSearch1796100002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table archived_words (
        message_id uuid primary key references archived_message on delete cascade,
        place_id uuid not null,
        at timestamptz not null,
        words tsvector not null
      );
      -- A short list of what waits to be sorted in: who searches reads it whole.
      create index archived_words_words_idx on archived_words using gin (words) with (gin_pending_list_limit = 1024);
      create index archived_words_place_id_at_idx on archived_words (place_id, at);

      -- Messages whose words a job will find.
      create table words_wanted (
        message_id uuid primary key references archived_message on delete cascade
      );
      insert into words_wanted select id from archived_message;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
