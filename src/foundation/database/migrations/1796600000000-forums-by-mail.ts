import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who follows what in forums, and whom the mail about a thread goes to. */
export class ForumsByMail1796600000000 implements MigrationInterface {
  readonly name = 'ForumsByMail1796600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum_follow (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person on delete cascade,
        forum_id uuid not null references forum on delete cascade,
        category_id uuid references forum_category on delete cascade,
        ad_category text,
        thread_id uuid references forum_thread on delete cascade,
        is_muted boolean not null default false,
        since timestamptz not null,
        constraint forum_follow_ad_category_check
          check (ad_category in ('sale', 'housing', 'job', 'internship', 'lift', 'other')),
        constraint forum_follow_target_check check (num_nonnulls(category_id, ad_category, thread_id) <= 1),
        constraint forum_follow_muted_check check (not is_muted or thread_id is not null)
      );
      create unique index forum_follow_target_idx
        on forum_follow (person_id, forum_id, category_id, ad_category, thread_id) nulls not distinct;
      create index forum_follow_forum_id_idx on forum_follow (forum_id);
      create index forum_follow_category_id_idx on forum_follow (category_id);
      create index forum_follow_thread_id_idx on forum_follow (thread_id);

      create table forum_correspondence (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person on delete cascade,
        thread_id uuid not null references forum_thread on delete cascade,
        because text not null,
        last_at timestamptz not null,
        joined smallint not null default 0,
        unique (person_id, thread_id, joined),
        constraint forum_correspondence_because_check check (because in ('thread', 'category', 'forum'))
      );
      create index forum_correspondence_thread_id_idx on forum_correspondence (thread_id);

      create table forum_choice (
        person_id uuid primary key references person on delete cascade,
        follows_own boolean not null
      );

      alter table forum_message add mailed_at timestamptz;
      create index forum_message_unmailed_idx on forum_message (published_at)
        where state = 'published' and mailed_at is null;

      alter table outbound_message
        drop constraint outbound_message_kind_check,
        add constraint outbound_message_kind_check check (kind in ('post', 'notice', 'forward', 'letter', 'forum'));
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
