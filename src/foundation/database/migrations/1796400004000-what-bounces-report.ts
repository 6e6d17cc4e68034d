import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of those that came before nobody knows: answering machines write to the return path too. */
export class WhatBouncesReport1796400004000 implements MigrationInterface {
  readonly name = 'WhatBouncesReport1796400004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table bounce
        add column reported text not null default 'other',
        add constraint bounce_reported_check check (reported in ('failed', 'delayed', 'other'));
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
