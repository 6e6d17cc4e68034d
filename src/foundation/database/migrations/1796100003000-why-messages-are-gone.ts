import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a deleted message too: who took it out and why, which the journal does not tell in words. */
export class WhyMessagesAreGone1796100003000 implements MigrationInterface {
  readonly name = 'WhyMessagesAreGone1796100003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table archived_message drop constraint archived_message_hidden_check;
      update archived_message set hidden_reason = '' where deleted_at is not null;
      alter table archived_message add constraint archived_message_hidden_check
        check ((hidden_at is null and deleted_at is null) = (hidden_reason is null));
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
