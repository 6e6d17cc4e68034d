import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the queue shows of a held message without opening it, and all that may become of one. */
export class HeldMessagesInAQueue1795700000000 implements MigrationInterface {
  readonly name = 'HeldMessagesInAQueue1795700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table held_message
        add preview text not null default '',
        add attachments jsonb not null default '[]',
        drop constraint held_message_state_check,
        add constraint held_message_state_check check (state in (
          'waiting', 'approved', 'released', 'rejected', 'discarded', 'returned', 'withdrawn', 'handed-over'));
      alter table moderation_decision
        drop constraint moderation_decision_decision_check,
        add constraint moderation_decision_decision_check check (decision in (
          'approve', 'trust', 'reject', 'discard', 'ban', 'spam', 'return', 'resubmit', 'withdraw', 'hand-over',
          'expire', 'undo', 'release'));
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
