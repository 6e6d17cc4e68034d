import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Additions1795430000000 implements MigrationInterface {
  readonly name = 'Additions1795430000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists unaccent;
      create table invitation (
        id uuid primary key default gen_random_uuid(),
        group_id uuid references "group" on delete cascade,
        list_id uuid references list on delete cascade,
        address citext not null,
        name text not null default '',
        promotion smallint,
        person_id uuid references person on delete set null,
        language text not null check (language in ('fr', 'en')),
        list_ids uuid[] not null default '{}',
        state text not null default 'pending' check (state in ('pending', 'accepted', 'declined', 'revoked')),
        token_hash bytea unique,
        invited_by uuid references person on delete set null,
        created_at timestamptz not null,
        mailed_at timestamptz,
        expires_at timestamptz not null,
        decided_at timestamptz,
        refuses_until timestamptz,
        check (num_nonnulls(group_id, list_id) = 1),
        check ((state = 'pending') = (decided_at is null))
      );
      create unique index invitation_group_pending_idx on invitation (group_id, address) where state = 'pending';
      create unique index invitation_list_pending_idx on invitation (list_id, address) where state = 'pending';
      create index invitation_due_idx on invitation (created_at) where state = 'pending' and mailed_at is null;
      create index invitation_group_id_idx on invitation (group_id);
      create index invitation_list_id_idx on invitation (list_id);
      create index invitation_person_id_idx on invitation (person_id);

      create table addition (
        id uuid primary key default gen_random_uuid(),
        group_id uuid references "group" on delete cascade,
        list_id uuid references list on delete cascade,
        reason text not null check (reason <> ''),
        state text not null check (state in ('done', 'waiting', 'approved', 'refused')),
        person_count integer not null,
        registered_count integer not null,
        size_before integer not null,
        proposed_by uuid references person on delete set null,
        proposed_at timestamptz not null,
        decided_by uuid references person on delete set null,
        decided_at timestamptz,
        answer text not null default '',
        check (num_nonnulls(group_id, list_id) = 1),
        check ((state in ('approved', 'refused')) = (decided_at is not null))
      );
      create index addition_group_id_idx on addition (group_id);
      create index addition_list_id_idx on addition (list_id);
      create index addition_waiting_idx on addition (proposed_at) where state = 'waiting';
      create table addition_line (
        id uuid primary key default gen_random_uuid(),
        addition_id uuid not null references addition on delete cascade,
        address citext not null,
        name text not null default '',
        promotion smallint,
        person_id uuid references person on delete set null,
        entered_at timestamptz,
        told_at timestamptz
      );
      create index addition_line_addition_id_idx on addition_line (addition_id);
      create index addition_line_person_id_idx on addition_line (person_id);
      create index addition_line_due_idx on addition_line (entered_at) where entered_at is not null and told_at is null;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
