import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConfirmationsBySubscription1795480000000 implements MigrationInterface {
  readonly name = 'ConfirmationsBySubscription1795480000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whoever leaves makes their old tokens worthless, after an import among those of everybody it asked.
      create index subscription_confirmation_subscription_id_idx on subscription_confirmation (subscription_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
