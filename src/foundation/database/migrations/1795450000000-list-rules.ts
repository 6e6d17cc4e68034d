import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListRules1795450000000 implements MigrationInterface {
  readonly name = 'ListRules1795450000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table list
        add column rule jsonb check (jsonb_typeof(rule) = 'object'),
        add column rule_set_at timestamptz,
        add column rule_set_by uuid references person on delete set null;
      create index list_rule_set_by_idx on list (rule_set_by);
      alter table subscription
        drop constraint subscription_state_check,
        drop constraint subscription_consent_check,
        add constraint subscription_state_check
          check (state in ('pending', 'subscribed', 'by-rule', 'unsubscribed')),
        add constraint subscription_consent_check
          check (consent in ('asked', 'confirmed', 'recorded', 'imported', 'rule'));
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
