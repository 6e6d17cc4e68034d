import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Guests1795410000000 implements MigrationInterface {
  readonly name = 'Guests1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of the directory, or a guest: somebody whose invitation or confirmed subscription is their account.
      alter table person add column is_registered boolean not null default true;

      -- An address that somebody says is theirs, until a click in a mail to it says so too.
      create table address_claim (
        token_hash bytea primary key,
        person_id uuid not null references person on delete cascade,
        address citext not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index address_claim_person_id_idx on address_claim (person_id);

      -- Nobody may add or invite these again; the address itself is forgotten.
      create table suppressed_address (
        address_hash bytea primary key,
        reason text not null,
        since timestamptz not null
      );

      -- Measures of people who left us, to their end: registering again undoes none.
      create table kept_measure (
        address_hash bytea not null,
        kind text not null
          check (kind in ('reminder', 'warning', 'posts-moderated', 'posting-suspended', 'access-suspended')),
        reason text not null,
        opened_at timestamptz not null,
        until timestamptz not null,
        primary key (address_hash, kind, opened_at)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
