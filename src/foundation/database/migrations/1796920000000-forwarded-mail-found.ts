import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ninety days of a community's mail are found by who wrote and who was written to, and end in their time, unread as a whole. */
export class ForwardedMailFound1796920000000 implements MigrationInterface {
  readonly name = 'ForwardedMailFound1796920000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index forwarded_message_author_address_received_at_idx on forwarded_message (author_address, received_at);
      create index forwarded_message_local_received_at_idx on forwarded_message (local, received_at);
      create index forwarded_message_erased_idx on forwarded_message (received_at) where erased_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index forwarded_message_author_address_received_at_idx, forwarded_message_local_received_at_idx,
                 forwarded_message_erased_idx;
    `);
  }
}
