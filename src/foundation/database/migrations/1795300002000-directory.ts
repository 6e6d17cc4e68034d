import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Directory1795300002000 implements MigrationInterface {
  readonly name = 'Directory1795300002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists citext;
      create table person (
        id uuid primary key default gen_random_uuid(),
        given_name text not null,
        family_name text not null,
        promotion smallint check (promotion between 1794 and 2200),
        language text not null default 'fr' check (language in ('fr', 'en')),
        deceased_on date,
        created_at timestamptz not null default now()
      );
      create index person_promotion_idx on person (promotion);
      create table address (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person on delete cascade,
        address citext not null unique,
        is_preferred boolean not null default false,
        verified_at timestamptz
      );
      create index address_person_id_idx on address (person_id);
      create unique index address_preferred_idx on address (person_id) where is_preferred;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
