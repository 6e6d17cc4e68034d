import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Posts1795300009000 implements MigrationInterface {
  readonly name = 'Posts1795300009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table post (
        id uuid primary key default gen_random_uuid(),
        list_id uuid not null references list,
        raw_id uuid not null references raw_message,
        message_id text not null,
        fingerprint text not null,
        envelope_sender text not null,
        author_address text not null,
        author_name text not null,
        author_person_id uuid references person on delete set null,
        identity text not null check (identity in ('proven', 'unproven', 'contradicted')),
        authentication jsonb not null,
        subject text not null,
        bytes integer not null,
        outcome text not null
          check (outcome in ('distributed', 'held', 'rejected', 'discarded', 'steered')),
        reasons jsonb not null default '[]',
        received_at timestamptz not null,
        decided_at timestamptz not null,
        unique (list_id, message_id, fingerprint)
      );
      create index post_list_id_received_at_idx on post (list_id, received_at);
      create index post_message_id_idx on post (message_id);
      create index post_author_address_idx on post (author_address);
      create index post_author_person_id_idx on post (author_person_id);
      create index post_raw_id_idx on post (raw_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
