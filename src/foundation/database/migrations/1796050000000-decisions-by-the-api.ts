import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision says whether a person made it on a page or a program of theirs did. */
export class DecisionsByTheApi1796050000000 implements MigrationInterface {
  readonly name = 'DecisionsByTheApi1796050000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table moderation_decision
        drop constraint moderation_decision_decided_via_check,
        add constraint moderation_decision_decided_via_check
          check (decided_via in ('web', 'api', 'command', 'mail', 'job'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update moderation_decision set decided_via = 'web' where decided_via = 'api';
      alter table moderation_decision
        drop constraint moderation_decision_decided_via_check,
        add constraint moderation_decision_decided_via_check check (decided_via in ('web', 'command', 'mail', 'job'));
    `);
  }
}
