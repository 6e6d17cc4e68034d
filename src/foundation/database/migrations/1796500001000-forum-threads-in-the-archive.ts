import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The archive keeps what forums publish: in a thread of its own, and never of a forum that is gone. */
export class ForumThreadsInTheArchive1796500001000 implements MigrationInterface {
  readonly name = 'ForumThreadsInTheArchive1796500001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forum_thread
        add archived_thread_id uuid references archived_thread,
        add source_path text;
      create index forum_thread_archived_thread_id_idx on forum_thread (archived_thread_id);
      alter table archived_message add foreign key (forum_id) references forum;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table archived_message drop constraint archived_message_forum_id_fkey;
      alter table forum_thread drop column archived_thread_id, drop column source_path;
    `);
  }
}
