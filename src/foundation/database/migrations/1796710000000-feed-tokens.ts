import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's one token opens the private feeds of lists, forums and letters alike. */
export class FeedTokens1796710000000 implements MigrationInterface {
  readonly name = 'FeedTokens1796710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forum_feed_token rename to feed_token;
      alter table feed_token rename constraint forum_feed_token_pkey to feed_token_pkey;
      alter table feed_token rename constraint forum_feed_token_id_key to feed_token_id_key;
      alter table feed_token rename constraint forum_feed_token_person_id_fkey to feed_token_person_id_fkey;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
