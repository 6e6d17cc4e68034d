import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forums of the platform and of groups: threads, small ads, messages, who moderates and what each has read. */
export class Forums1796500000000 implements MigrationInterface {
  readonly name = 'Forums1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum (
        id uuid primary key default gen_random_uuid(),
        slug text not null unique,
        name text not null,
        description text not null default '',
        kind text not null,
        group_id uuid references "group" on delete cascade,
        letter_id uuid unique,
        readable_by text not null,
        writable_by text not null,
        premoderation text not null default 'newcomers',
        created_at timestamptz not null default now(),
        closed_at timestamptz,
        constraint forum_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint forum_name_check check (name <> ''),
        constraint forum_kind_check check (kind in ('ads', 'discussion', 'questions')),
        constraint forum_readable_by_check check (readable_by in ('public', 'members', 'group')),
        constraint forum_writable_by_check check (writable_by in ('members', 'group', 'moderators')),
        constraint forum_premoderation_check check (premoderation in ('none', 'newcomers', 'all')),
        constraint forum_group_check
          check (group_id is not null or (readable_by <> 'group' and writable_by <> 'group')),
        constraint forum_reader_check check (readable_by <> 'group' or writable_by <> 'members')
      );
      create index forum_group_id_idx on forum (group_id);

      create table forum_moderator (
        forum_id uuid not null references forum on delete cascade,
        person_id uuid not null references person on delete cascade,
        primary key (forum_id, person_id)
      );
      create index forum_moderator_person_id_idx on forum_moderator (person_id);

      create table forum_category (
        id uuid primary key default gen_random_uuid(),
        forum_id uuid not null references forum on delete cascade,
        slug text not null,
        name text not null,
        position integer not null default 0,
        unique (forum_id, slug),
        constraint forum_category_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint forum_category_name_check check (name <> '')
      );

      create table forum_thread (
        id uuid primary key default gen_random_uuid(),
        forum_id uuid not null references forum on delete cascade,
        key text not null,
        subject text not null,
        author_id uuid references person on delete set null,
        category_id uuid references forum_category on delete set null,
        article_id uuid unique,
        ad_side text,
        ad_category text,
        ad_price text not null default '',
        ad_place text not null default '',
        expires_at timestamptz,
        renewed_at timestamptz,
        started_at timestamptz not null,
        last_at timestamptz not null,
        message_count integer not null default 0,
        closed_at timestamptz,
        pinned_at timestamptz,
        unique (forum_id, key),
        constraint forum_thread_subject_check check (subject <> ''),
        constraint forum_thread_ad_side_check check (ad_side in ('offer', 'seek')),
        constraint forum_thread_ad_category_check
          check (ad_category in ('sale', 'housing', 'job', 'internship', 'lift', 'other')),
        constraint forum_thread_ad_check check (num_nonnulls(ad_side, ad_category, expires_at) in (0, 3)),
        constraint forum_thread_renewed_check check (renewed_at is null or ad_side is not null),
        constraint forum_thread_message_count_check check (message_count >= 0)
      );
      create index forum_thread_author_id_idx on forum_thread (author_id);
      create index forum_thread_category_id_idx on forum_thread (category_id);
      create index forum_thread_last_idx on forum_thread (forum_id, last_at desc, id desc) where message_count > 0;
      create index forum_thread_expires_at_idx on forum_thread (expires_at)
        where expires_at is not null and closed_at is null;

      create table forum_message (
        id uuid primary key default gen_random_uuid(),
        thread_id uuid not null references forum_thread on delete cascade,
        archived_message_id uuid unique references archived_message,
        author_id uuid references person on delete set null,
        answers_id uuid references forum_message on delete set null,
        state text not null,
        version integer not null default 1,
        waiting_text text,
        submission_id uuid not null,
        written_via text not null,
        written_at timestamptz not null,
        published_at timestamptz,
        edited_at timestamptz,
        withdrawn_at timestamptz,
        unique (submission_id),
        constraint forum_message_state_check
          check (state in ('waiting', 'published', 'refused', 'withdrawn', 'hidden')),
        constraint forum_message_written_via_check check (written_via in ('web', 'api', 'mail', 'system')),
        constraint forum_message_published_check
          check ((published_at is null) = (archived_message_id is null)),
        constraint forum_message_text_check check ((archived_message_id is null) = (waiting_text is not null)),
        constraint forum_message_out_check check (state not in ('published', 'hidden') or published_at is not null),
        constraint forum_message_in_check check (state not in ('waiting', 'refused') or published_at is null),
        constraint forum_message_withdrawn_check check ((state = 'withdrawn') = (withdrawn_at is not null))
      );
      create index forum_message_thread_idx on forum_message (thread_id, written_at, id);
      create index forum_message_author_id_idx on forum_message (author_id, written_at);
      create index forum_message_answers_id_idx on forum_message (answers_id);
      create index forum_message_waiting_idx on forum_message (written_at) where state = 'waiting';

      create table forum_reading (
        person_id uuid not null references person on delete cascade,
        thread_id uuid not null references forum_thread on delete cascade,
        read_at timestamptz not null,
        primary key (person_id, thread_id)
      );
      create index forum_reading_thread_id_idx on forum_reading (thread_id);

      create table forum_all_read (
        person_id uuid not null references person on delete cascade,
        forum_id uuid not null references forum on delete cascade,
        read_before timestamptz not null,
        primary key (person_id, forum_id)
      );
      create index forum_all_read_forum_id_idx on forum_all_read (forum_id);

      create table forum_draft (
        person_id uuid not null references person on delete cascade,
        forum_id uuid not null references forum on delete cascade,
        place text not null default '',
        fields jsonb not null,
        saved_at timestamptz not null,
        primary key (person_id, forum_id, place)
      );
      create index forum_draft_forum_id_idx on forum_draft (forum_id);

      create table forum_feed_token (
        person_id uuid primary key references person on delete cascade,
        id uuid not null unique,
        made_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table forum_feed_token, forum_draft, forum_all_read, forum_reading, forum_message, forum_thread,
                 forum_category, forum_moderator, forum;
    `);
  }
}
