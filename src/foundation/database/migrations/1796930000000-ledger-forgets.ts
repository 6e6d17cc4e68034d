import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What went to few loses its words after a month; whoever leaves is found by the address they were counted under. */
export class LedgerForgets1796930000000 implements MigrationInterface {
  readonly name = 'LedgerForgets1796930000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ledger_text_worded_idx on ledger_text (first_at) where sample <> '';
      create index ledger_entry_envelope_address_idx on ledger_entry (author_address) where road = 'policy';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ledger_text_worded_idx, ledger_entry_envelope_address_idx');
  }
}
