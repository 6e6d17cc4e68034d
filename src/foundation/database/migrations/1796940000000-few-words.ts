import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one author says in a few words, the same each time, is an announcement like any other. */
export class FewWords1796940000000 implements MigrationInterface {
  readonly name = 'FewWords1796940000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ledger_text drop constraint ledger_text_kind_check;
      alter table ledger_text add constraint ledger_text_kind_check check (kind in ('words', 'files', 'few'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from ledger_text where kind = 'few';
      alter table ledger_text drop constraint ledger_text_kind_check;
      alter table ledger_text add constraint ledger_text_kind_check check (kind in ('words', 'files'));
    `);
  }
}
