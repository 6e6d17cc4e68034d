import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The decisions of one list are read from the latest on, among a million of all lists: each names its list. What was
 * released follows from an approval and is no decision.
 */
export class DecisionJournal1796050001000 implements MigrationInterface {
  readonly name = 'DecisionJournal1796050001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table moderation_decision add list_id uuid references list;
      update moderation_decision d set list_id = h.list_id from held_message h where h.id = d.held_message_id;
      alter table moderation_decision alter list_id set not null;
      create index moderation_decision_journal_idx on moderation_decision (list_id, decided_at, id)
        where decision <> 'release';
      create index moderation_decision_list_id_decided_by_idx on moderation_decision (list_id, decided_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table moderation_decision drop list_id');
  }
}
