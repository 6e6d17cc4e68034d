import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A heavy attachment leaves a link in the copies of a list; each list says from which weight on. */
export class AttachmentsByLink1796200000000 implements MigrationInterface {
  readonly name = 'AttachmentsByLink1796200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table list
        add link_above_bytes integer not null default 200000,
        add constraint list_link_above_bytes_check check (link_above_bytes >= 0);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
