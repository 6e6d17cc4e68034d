import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  ['addition', 'proposed_by'],
  ['addition', 'decided_by'],
  ['join_confirmation', 'group_id'],
  ['join_request', 'decided_by'],
  ['measure', 'opened_by'],
  ['measure', 'lifted_by'],
  ['moderation_decision', 'decided_by'],
  ['role_grant', 'granted_by'],
  ['sign_in_link', 'person_id'],
  ['subscription_request', 'decided_by'],
] as const;

/** Two accounts become one, or somebody leaves: what names them is found without reading whole tables. */
export class IndexesOfPeople1795610000000 implements MigrationInterface {
  readonly name = 'IndexesOfPeople1795610000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of indexes) {
      await runner.query(`create index ${table}_${column}_idx on ${table} (${column})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of indexes) await runner.query(`drop index ${table}_${column}_idx`);
  }
}
