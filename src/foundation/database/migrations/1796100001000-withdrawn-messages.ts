import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is hidden leaves every count at once; bytes that nobody needs any more are erased. */
export class WithdrawnMessages1796100001000 implements MigrationInterface {
  readonly name = 'WithdrawnMessages1796100001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Months, feeds and the newest messages read only this: what is shown, with its thread.
      create index archived_message_shown_idx on archived_message (place_id, archived_at, thread_id)
        where hidden_at is null and deleted_at is null;
      drop index archived_message_place_id_archived_at_idx;

      alter table raw_message add erased_at timestamptz;
      -- Bytes that somebody asked to erase, while a copy on its way or a held message still needs them.
      create table raw_erasure (
        raw_id uuid primary key references raw_message on delete cascade,
        asked_at timestamptz not null
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
