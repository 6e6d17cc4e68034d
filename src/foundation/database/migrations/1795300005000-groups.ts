import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Groups1795300005000 implements MigrationInterface {
  readonly name = 'Groups1795300005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table "group" (
        id uuid primary key default gen_random_uuid(),
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text not null,
        kind text not null check (kind in ('professional', 'regional', 'promotion', 'leisure', 'other')),
        description text not null default '',
        is_ax_approved boolean not null default false,
        visibility text not null default 'public' check (visibility in ('public', 'private')),
        created_at timestamptz not null default now()
      );
      create table group_member (
        group_id uuid not null references "group" on delete cascade,
        person_id uuid not null references person on delete cascade,
        role text not null default 'member' check (role in ('member', 'animator')),
        joined_at timestamptz not null default now(),
        primary key (group_id, person_id)
      );
      create index group_member_person_id_idx on group_member (person_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
