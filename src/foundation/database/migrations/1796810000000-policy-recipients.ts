import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PolicyRecipients1796810000000 implements MigrationInterface {
  readonly name = 'PolicyRecipients1796810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Rows live for seconds, and a crash ends the sessions they are of.
      create unlogged table policy_recipient (
        instance text not null,
        bearer uuid not null,
        at timestamptz not null,
        primary key (instance, bearer)
      );
      create index policy_recipient_at_idx on policy_recipient (at);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
