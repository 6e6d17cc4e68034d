import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What moderators answered to the notices that asked them to decide: each acts once, or waits to be confirmed. */
export class AnswersToNotices1796020000000 implements MigrationInterface {
  readonly name = 'AnswersToNotices1796020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table moderator_answer (
        id uuid primary key default gen_random_uuid(),
        notice_id uuid not null references moderator_notice on delete cascade,
        message_id text not null,
        fingerprint text not null,
        identity text not null check (identity in ('proven', 'unproven', 'contradicted')),
        action text check (action in ('approve', 'trust', 'reject', 'discard', 'undo')),
        reason text not null default '',
        outcome text not null default 'unheard',
        received_at timestamptz not null,
        confirm_until timestamptz,
        unique (notice_id, message_id, fingerprint)
      );
      create index moderator_answer_received_at_idx on moderator_answer (received_at);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
