import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reason that the ethics team holds is sent to nobody more: until when, with the addition whose words it is. */
export class HeldReasons1796946000000 implements MigrationInterface {
  readonly name = 'HeldReasons1796946000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table addition add column reason_held_until timestamptz');
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
