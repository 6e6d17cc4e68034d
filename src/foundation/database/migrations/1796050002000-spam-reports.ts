import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Moderators report spam; where several lists agree on an author, the ethics team is asked. Authors are known by the
 * hash of their address: it outlives what was posted, and whoever left and comes back.
 */
export class SpamReports1796050002000 implements MigrationInterface {
  readonly name = 'SpamReports1796050002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table spam_report (
        held_message_id uuid primary key references held_message on delete cascade,
        list_id uuid not null references list,
        author_hash bytea not null,
        author_person_id uuid references person on delete set null,
        identity text not null,
        moderator_id uuid references person on delete set null,
        reported_at timestamptz not null,
        constraint spam_report_identity_check check (identity in ('proven', 'unproven', 'contradicted'))
      );
      create index spam_report_list_id_idx on spam_report (list_id);
      create index spam_report_author_hash_idx on spam_report (author_hash);
      create index spam_report_author_person_id_idx on spam_report (author_person_id);
      create index spam_report_moderator_id_idx on spam_report (moderator_id);
      create table ban_proposal (
        id uuid primary key,
        author_hash bytea not null,
        person_id uuid references person on delete set null,
        opened_at timestamptz not null,
        outcome text,
        reason text not null default '',
        until timestamptz,
        decided_by uuid references person on delete set null,
        decided_at timestamptz,
        constraint ban_proposal_outcome_check check (outcome in ('banned', 'dismissed')),
        constraint ban_proposal_decided_check check ((outcome is null) = (decided_at is null)),
        constraint ban_proposal_until_check check ((outcome is not distinct from 'banned') = (until is not null)),
        constraint ban_proposal_reason_check check (outcome is null or reason <> '')
      );
      create index ban_proposal_author_hash_idx on ban_proposal (author_hash);
      create index ban_proposal_person_id_idx on ban_proposal (person_id);
      create index ban_proposal_decided_by_idx on ban_proposal (decided_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ban_proposal; drop table spam_report;');
  }
}
