import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticeLimits1795300014000 implements MigrationInterface {
  readonly name = 'NoticeLimits1795300014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice_limit (
        recipient text not null,
        topic text not null,
        last_sent_at timestamptz not null,
        primary key (recipient, topic)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
