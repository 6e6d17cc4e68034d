import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One question about an author at a time. Of several the oldest stays, and reads all the reports. */
export class OneOpenBanProposal1796060000000 implements MigrationInterface {
  readonly name = 'OneOpenBanProposal1796060000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from ban_proposal gone using ban_proposal kept
      where gone.outcome is null and kept.outcome is null
        and (gone.author_hash = kept.author_hash or gone.person_id = kept.person_id)
        and (gone.opened_at, gone.id) > (kept.opened_at, kept.id);
      create unique index ban_proposal_open_author_hash_idx on ban_proposal (author_hash) where outcome is null;
      create unique index ban_proposal_open_person_id_idx on ban_proposal (person_id) where outcome is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ban_proposal_open_author_hash_idx, ban_proposal_open_person_id_idx');
  }
}
