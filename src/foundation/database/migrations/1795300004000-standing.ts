import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Standing1795300004000 implements MigrationInterface {
  readonly name = 'Standing1795300004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table measure (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person on delete cascade,
        kind text not null
          check (kind in ('reminder', 'warning', 'posts-moderated', 'posting-suspended', 'access-suspended')),
        reason text not null check (reason <> ''),
        opened_by uuid references person,
        opened_at timestamptz not null,
        until timestamptz not null check (until > opened_at),
        lifted_by uuid references person,
        lifted_at timestamptz
      );
      create index measure_person_id_idx on measure (person_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
