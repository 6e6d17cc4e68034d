import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JoinRequests1795420001000 implements MigrationInterface {
  readonly name = 'JoinRequests1795420001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table join_request (
        id uuid primary key default gen_random_uuid(),
        group_id uuid not null references "group" on delete cascade,
        person_id uuid not null references person on delete cascade,
        reason text not null,
        state text not null default 'waiting' check (state in ('waiting', 'accepted', 'refused', 'withdrawn')),
        version integer not null default 1,
        answer text not null default '',
        decided_by uuid references person on delete set null,
        decided_at timestamptz,
        created_at timestamptz not null default now(),
        check ((state = 'waiting') = (decided_at is null))
      );
      create unique index join_request_waiting_idx on join_request (group_id, person_id) where state = 'waiting';
      create index join_request_group_id_created_at_idx on join_request (group_id, created_at);
      create index join_request_person_id_idx on join_request (person_id);
      create table join_confirmation (
        token_hash bytea primary key,
        group_id uuid not null references "group" on delete cascade,
        address citext not null,
        name text not null,
        language text not null check (language in ('fr', 'en')),
        reason text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create table group_departure (
        group_id uuid not null references "group" on delete cascade,
        person_id uuid not null references person on delete cascade,
        left_at timestamptz not null,
        refuses_until timestamptz,
        primary key (group_id, person_id)
      );
      create index group_departure_person_id_idx on group_departure (person_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
