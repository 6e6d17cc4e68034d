import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SubscriptionRequests1795460001000 implements MigrationInterface {
  readonly name = 'SubscriptionRequests1795460001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table subscription drop constraint subscription_state_check;
      alter table subscription add constraint subscription_state_check
        check (state in ('pending', 'requested', 'subscribed', 'by-rule', 'unsubscribed'));
      create table subscription_request (
        id uuid primary key default gen_random_uuid(),
        subscription_id uuid not null references subscription on delete cascade,
        list_id uuid not null references list on delete cascade,
        reason text not null default '',
        requested_at timestamptz not null,
        told_at timestamptz,
        outcome text check (outcome in ('accepted', 'refused', 'withdrawn')),
        decided_at timestamptz,
        decided_by uuid references person on delete set null,
        answer text not null default '',
        check ((outcome is null) = (decided_at is null))
      );
      create unique index subscription_request_waiting_idx on subscription_request (subscription_id)
        where outcome is null;
      create index subscription_request_list_id_idx on subscription_request (list_id);
      create index subscription_request_subscription_id_idx on subscription_request (subscription_id);
      create index subscription_request_untold_idx on subscription_request (requested_at)
        where told_at is null and outcome is null;
      alter table subscription_confirmation
        add column act text not null default 'subscribe'
          check (act in ('subscribe', 'unsubscribe', 'pause', 'resume')),
        add column is_request boolean not null default false,
        add column reason text not null default '',
        add column language text check (language in ('fr', 'en')),
        add column paused_until timestamptz,
        add column used_at timestamptz;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
