import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members report, what moderators decide on forums' messages and why, whom they are told by, and what is banned. */
export class ModerationOfForums1796600002000 implements MigrationInterface {
  readonly name = 'ModerationOfForums1796600002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forum add reports_to_hide integer not null default 3
        constraint forum_reports_to_hide_check check (reports_to_hide between 0 and 50);

      create table forum_report (
        id uuid primary key default gen_random_uuid(),
        message_id uuid not null references forum_message on delete cascade,
        person_id uuid not null references person on delete cascade,
        reason text not null,
        reported_at timestamptz not null,
        settled_at timestamptz,
        unique (message_id, person_id)
      );
      create index forum_report_person_id_idx on forum_report (person_id);
      create index forum_report_open_idx on forum_report (message_id, reported_at) where settled_at is null;

      create table forum_decision (
        id uuid primary key default gen_random_uuid(),
        forum_id uuid not null references forum on delete cascade,
        message_id uuid not null references forum_message on delete cascade,
        version integer not null,
        decision text not null,
        reason text not null default '',
        decided_by uuid references person,
        decided_via text not null,
        decided_at timestamptz not null,
        unique (message_id, version),
        constraint forum_decision_decision_check check (decision in ('approve', 'refuse', 'return', 'hide', 'keep')),
        constraint forum_decision_decided_via_check check (decided_via in ('web', 'api', 'job'))
      );
      create index forum_decision_forum_id_idx on forum_decision (forum_id, decided_at);
      create index forum_decision_decided_by_idx on forum_decision (decided_by);

      create table forum_pattern (
        id uuid primary key default gen_random_uuid(),
        forum_id uuid not null references forum on delete cascade,
        pattern text not null,
        outcome text not null,
        made_by uuid references person on delete set null,
        made_at timestamptz not null,
        unique (forum_id, pattern),
        constraint forum_pattern_pattern_check check (length(pattern) between 3 and 200),
        constraint forum_pattern_outcome_check check (outcome in ('hold', 'refuse'))
      );
      create index forum_pattern_made_by_idx on forum_pattern (made_by);

      create table forum_moderator_notice (
        message_id uuid not null references forum_message on delete cascade,
        person_id uuid not null references person on delete cascade,
        version integer not null,
        told_at timestamptz not null,
        primary key (message_id, person_id, version)
      );
      create index forum_moderator_notice_person_id_idx on forum_moderator_notice (person_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
