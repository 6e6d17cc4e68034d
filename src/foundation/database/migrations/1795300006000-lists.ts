import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Lists1795300006000 implements MigrationInterface {
  readonly name = 'Lists1795300006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table list (
        id uuid primary key default gen_random_uuid(),
        name citext not null unique check (name ~ '^[a-z0-9]([a-z0-9._-]{0,27}[a-z0-9])?$'),
        group_id uuid references "group",
        description text not null default '',
        language text not null default 'fr' check (language in ('fr', 'en')),
        policy text not null default 'members',
        identity text not null default 'any' check (identity in ('any', 'proven')),
        roster text not null default 'moderators' check (roster in ('moderators', 'subscribers')),
        archive text not null default 'subscribers' check (archive in ('public', 'subscribers', 'moderators')),
        reply_to text not null default 'author' check (reply_to in ('author', 'list', 'both')),
        tag text not null default '',
        footer text not null default '',
        max_bytes integer not null default 1048576 check (max_bytes > 0),
        max_attachment_bytes integer not null default 1048576 check (max_attachment_bytes >= 0),
        refused_kinds text[] not null default '{}',
        max_named_recipients smallint not null default 10 check (max_named_recipients > 0),
        closed_at timestamptz,
        held_until timestamptz,
        last_post_number integer not null default 0,
        created_at timestamptz not null default now()
      );
      create index list_group_id_idx on list (group_id);
      create table list_moderator (
        list_id uuid not null references list on delete cascade,
        person_id uuid not null references person on delete cascade,
        added_at timestamptz not null default now(),
        primary key (list_id, person_id)
      );
      create index list_moderator_person_id_idx on list_moderator (person_id);
      create table list_sender (
        list_id uuid not null references list on delete cascade,
        address citext not null,
        treatment text not null check (treatment in ('banned', 'accepted')),
        primary key (list_id, address)
      );
      create table list_header_pattern (
        id uuid primary key default gen_random_uuid(),
        list_id uuid not null references list on delete cascade,
        field text not null check (field ~ '^[a-z0-9-]+$'),
        glob text not null check (length(glob) between 1 and 200)
      );
      create index list_header_pattern_list_id_idx on list_header_pattern (list_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
