import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListFormerTexts1795440003000 implements MigrationInterface {
  readonly name = 'ListFormerTexts1795440003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table list_former_text (
        list_id uuid not null references list on delete cascade,
        version integer not null,
        key text not null,
        text text not null,
        primary key (list_id, version, key)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
