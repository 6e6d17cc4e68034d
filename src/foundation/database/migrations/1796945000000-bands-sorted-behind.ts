import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A new wording waited until each of its bands had its place in the index; now a list takes them, sorted soon after. */
export class BandsSortedBehind1796945000000 implements MigrationInterface {
  readonly name = 'BandsSortedBehind1796945000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- So long that no message sorts it by itself: the service does, every fifty wordings.
      alter index ledger_text_bands_idx set (fastupdate = on, gin_pending_list_limit = 4096)
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
