import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The queue of somebody who looks after many lists is read from its oldest message on. */
export class QueueOfHeldMessages1795710000000 implements MigrationInterface {
  readonly name = 'QueueOfHeldMessages1795710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index held_message_queue_idx on held_message (held_at, id) where state = 'waiting';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index held_message_queue_idx');
  }
}
