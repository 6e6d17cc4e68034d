import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that come with a forum's message: with its draft first, so that no preview loses them. */
export class ForumFiles1796500002000 implements MigrationInterface {
  readonly name = 'ForumFiles1796500002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum_file (
        id uuid primary key default gen_random_uuid(),
        forum_id uuid not null references forum on delete cascade,
        person_id uuid references person on delete cascade,
        place text not null default '',
        message_id uuid references forum_message on delete cascade,
        raw_id uuid not null references raw_message,
        filename text not null,
        media_type text not null,
        bytes integer not null,
        added_at timestamptz not null,
        constraint forum_file_bearer_check check (num_nonnulls(person_id, message_id) = 1)
      );
      create index forum_file_forum_id_idx on forum_file (forum_id);
      create index forum_file_draft_idx on forum_file (person_id, forum_id, place);
      create index forum_file_message_id_idx on forum_file (message_id);
      create index forum_file_raw_id_idx on forum_file (raw_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table forum_file;');
  }
}
