import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListRights1795440000000 implements MigrationInterface {
  readonly name = 'ListRights1795440000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table list_moderator
        add may_decide boolean not null default true,
        add is_told boolean not null default true;
      create table list_owner (
        list_id uuid not null references list on delete cascade,
        person_id uuid not null references person on delete cascade,
        added_at timestamptz not null default now(),
        primary key (list_id, person_id)
      );
      create index list_owner_person_id_idx on list_owner (person_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
