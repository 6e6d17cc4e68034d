import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two accounts that were told of the same version become one: either address still takes the answer. */
export class JoinedNotices1796080000000 implements MigrationInterface {
  readonly name = 'JoinedNotices1796080000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table moderator_notice
        add joined smallint not null default 0,
        drop constraint moderator_notice_held_message_id_person_id_version_key,
        add unique (held_message_id, person_id, version, joined);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
