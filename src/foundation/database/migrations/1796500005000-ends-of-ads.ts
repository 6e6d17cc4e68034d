import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever published a small ad hears once that it ends soon. */
export class EndsOfAds1796500005000 implements MigrationInterface {
  readonly name = 'EndsOfAds1796500005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forum_thread add end_told_at timestamptz,
        add constraint forum_thread_end_told_check check (end_told_at is null or ad_side is not null);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
