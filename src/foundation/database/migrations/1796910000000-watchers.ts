import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the ethics team sees: announcements worth a look, what grows, and entries of the directory that nobody was given. */
export class Watchers1796910000000 implements MigrationInterface {
  readonly name = 'Watchers1796910000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaign (
        cluster_id uuid primary key references ledger_cluster on delete cascade,
        first_at timestamptz not null,
        last_at timestamptz not null,
        outside integer not null,
        people integer not null,
        lists integer not null,
        authors integer not null,
        copies integer not null,
        hits integer not null,
        is_growing boolean not null,
        concern integer not null,
        counted_at timestamptz not null
      );
      create index campaign_concern_last_at_cluster_id_idx on campaign (concern, last_at, cluster_id);
      create index campaign_last_at_idx on campaign (last_at);

      -- One row: what came to the ledger up to then has been looked at.
      create table campaign_pass (
        is_only boolean primary key default true,
        up_to timestamptz not null,
        constraint campaign_pass_is_only_check check (is_only)
      );

      create table growth_report (
        id uuid primary key default gen_random_uuid(),
        cluster_id uuid references ledger_cluster on delete cascade,
        author uuid,
        author_address citext not null,
        months integer[] not null,
        found_at timestamptz not null,
        constraint growth_report_subject_check check (num_nulls(cluster_id, author) = 1)
      );
      create index growth_report_cluster_id_found_at_idx on growth_report (cluster_id, found_at);
      create index growth_report_author_found_at_idx on growth_report (author, found_at);
      create index growth_report_found_at_idx on growth_report (found_at);

      create table canary (
        id uuid primary key default gen_random_uuid(),
        given_name text not null,
        family_name text not null,
        promotion smallint not null,
        local text not null unique,
        made_by uuid references person on delete set null,
        made_at timestamptz not null,
        ended_at timestamptz,
        constraint canary_local_check check (local ~ '^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$')
      );
      create index canary_made_by_idx on canary (made_by);

      create table canary_hit (
        id uuid primary key default gen_random_uuid(),
        canary_id uuid not null references canary,
        at timestamptz not null,
        door text not null,
        author_address citext not null,
        subject text not null,
        message_id text not null,
        cluster_id uuid references ledger_cluster on delete set null,
        unique (canary_id, message_id),
        constraint canary_hit_door_check check (door in ('mail', 'policy'))
      );
      create index canary_hit_cluster_id_idx on canary_hit (cluster_id);
      create index canary_hit_at_idx on canary_hit (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table canary_hit, canary, growth_report, campaign_pass, campaign');
  }
}
