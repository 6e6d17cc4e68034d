import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HeldMessages1795300010000 implements MigrationInterface {
  readonly name = 'HeldMessages1795300010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table held_message (
        id uuid primary key default gen_random_uuid(),
        post_id uuid not null unique references post,
        list_id uuid not null references list,
        state text not null default 'waiting'
          check (state in ('waiting', 'approved', 'released', 'rejected', 'discarded')),
        version integer not null default 1,
        held_at timestamptz not null,
        release_at timestamptz,
        is_author_told boolean not null default false,
        check ((state = 'approved') = (release_at is not null))
      );
      create index held_message_waiting_idx on held_message (list_id, held_at) where state = 'waiting';
      create index held_message_release_idx on held_message (release_at) where state = 'approved';
      create table moderation_decision (
        id uuid primary key default gen_random_uuid(),
        held_message_id uuid not null references held_message,
        version integer not null,
        decision text not null check (decision in ('approve', 'reject', 'discard', 'undo', 'release')),
        reason text not null default '',
        decided_by uuid references person,
        decided_via text not null check (decided_via in ('web', 'command', 'mail', 'job')),
        decided_at timestamptz not null,
        unique (held_message_id, version)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
