import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1795300003000 implements MigrationInterface {
  readonly name = 'Accounts1795300003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in_link (
        token_hash bytea primary key,
        person_id uuid not null references person on delete cascade,
        return_to text,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create table session (
        id uuid primary key default gen_random_uuid(),
        token_hash bytea not null unique,
        person_id uuid not null references person on delete cascade,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        user_agent text not null default ''
      );
      create index session_person_id_idx on session (person_id);
      create table role_grant (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person on delete cascade,
        role text not null,
        granted_by uuid references person,
        granted_at timestamptz not null,
        unique (person_id, role)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
