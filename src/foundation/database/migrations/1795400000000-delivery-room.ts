import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeliveryRoom1795400000000 implements MigrationInterface {
  readonly name = 'DeliveryRoom1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Beside 26 copies on a page there is no room for 26 answered ones, which are longer: one answer in eight went
      -- to another page and into three indexes again. Beside 20 there is.
      alter table delivery set (fillfactor = 40);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
