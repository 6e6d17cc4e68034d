import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Subscriptions1795300007000 implements MigrationInterface {
  readonly name = 'Subscriptions1795300007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table subscription (
        id uuid primary key default gen_random_uuid(),
        list_id uuid not null references list on delete cascade,
        person_id uuid references person,
        address citext,
        name text not null default '',
        promotion smallint,
        state text not null default 'subscribed' check (state in ('pending', 'subscribed', 'unsubscribed')),
        mode text not null default 'each' check (mode in ('each', 'paused')),
        paused_until timestamptz,
        receives_own boolean not null default true,
        is_moderated boolean not null default false,
        consent text not null check (consent in ('asked', 'confirmed', 'recorded', 'imported')),
        consent_at timestamptz,
        changed_at timestamptz not null,
        created_at timestamptz not null default now(),
        unique (list_id, person_id),
        check (person_id is not null or address is not null)
      );
      create unique index subscription_address_idx on subscription (list_id, address) where person_id is null;
      create index subscription_person_id_idx on subscription (person_id);
      create index subscription_address_only_idx on subscription (address) where address is not null;
      create table subscription_confirmation (
        token_hash bytea primary key,
        subscription_id uuid not null references subscription on delete cascade,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
