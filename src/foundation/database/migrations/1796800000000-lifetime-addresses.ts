import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LifetimeAddresses1796800000000 implements MigrationInterface {
  readonly name = 'LifetimeAddresses1796800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who a copy comes back to: us, by its row; the sender of a mail that we forwarded; nobody.
      alter table outbound_message
        add column return_path text not null default 'verp'
        constraint outbound_message_return_path_check check (return_path in ('verp', 'srs', 'null'));

      create table lifetime_address (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        local text not null unique check (local ~ '^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$'),
        kind text not null check (kind in ('lifetime', 'alias')),
        given_at timestamptz not null,
        given_up_at timestamptz,
        check (kind = 'alias' or given_up_at is null)
      );
      create index lifetime_address_person_id_idx on lifetime_address (person_id);

      -- Of accounts that were deleted: nobody else may ever receive their mail.
      create table retired_local (
        local_hash bytea primary key,
        retired_at timestamptz not null
      );

      create table forwarding_choice (
        person_id uuid primary key references person,
        spam text not null check (spam in ('let', 'mark', 'hold', 'drop'))
      );

      create table forwarding_target (
        person_id uuid not null references person,
        address_id uuid not null references address on delete cascade,
        primary key (person_id, address_id)
      );
      create index forwarding_target_address_id_idx on forwarding_target (address_id);

      create table forwarded_message (
        id uuid primary key,
        person_id uuid not null references person,
        local text not null,
        raw_id uuid not null references raw_message,
        outbound_id bigint references outbound_message,
        message_id text not null,
        subject text not null,
        author_address text not null,
        envelope_sender text not null,
        vouching text not null check (vouching in ('vouched', 'unvouched', 'contradicted')),
        is_spam boolean not null,
        state text not null check (state in ('forwarded', 'held', 'released', 'discarded', 'dropped')),
        received_at timestamptz not null,
        settled_at timestamptz,
        returns smallint not null default 0,
        erased_at timestamptz,
        check ((state in ('forwarded', 'released')) = (outbound_id is not null))
      );
      create index forwarded_message_person_id_received_at_idx on forwarded_message (person_id, received_at);
      create index forwarded_message_raw_id_idx on forwarded_message (raw_id);
      create index forwarded_message_outbound_id_idx on forwarded_message (outbound_id);
      create index forwarded_message_message_id_idx on forwarded_message (message_id);
      create index forwarded_message_returned_idx on forwarded_message (envelope_sender, received_at) where returns > 0;
      create index forwarded_message_unsettled_idx on forwarded_message (received_at) where settled_at is null;
      create index forwarded_message_unerased_idx on forwarded_message (received_at) where erased_at is null;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
