import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnsweringRequests1795430001000 implements MigrationInterface {
  readonly name = 'AnsweringRequests1795430001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table refusal_template (
        id uuid primary key default gen_random_uuid(),
        group_id uuid not null references "group" on delete cascade,
        text_fr text not null default '',
        text_en text not null default '',
        created_at timestamptz not null,
        check (text_fr <> '' or text_en <> '')
      );
      create index refusal_template_group_id_idx on refusal_template (group_id);
      create table group_animator_choice (
        group_id uuid not null references "group" on delete cascade,
        person_id uuid not null references person on delete cascade,
        is_told_of_requests boolean not null,
        primary key (group_id, person_id)
      );
      create index group_animator_choice_person_id_idx on group_animator_choice (person_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
