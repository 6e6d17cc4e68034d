import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ApiTokens1795470000000 implements MigrationInterface {
  readonly name = 'ApiTokens1795470000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table api_token (
        id uuid primary key default gen_random_uuid(),
        token_hash bytea not null unique,
        person_id uuid not null references person on delete cascade,
        name text not null constraint api_token_name_check check (name <> ''),
        scopes text[] not null,
        created_at timestamptz not null,
        last_used_at timestamptz,
        expires_at timestamptz not null
      );
      create index api_token_person_id_idx on api_token (person_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
