import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reasons that moderators keep ready: of a list, or of all lists of a group. */
export class ReasonTemplates1795700002000 implements MigrationInterface {
  readonly name = 'ReasonTemplates1795700002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reason_template (
        id uuid primary key default gen_random_uuid(),
        list_id uuid references list on delete cascade,
        group_id uuid references "group" on delete cascade,
        title text not null check (title <> ''),
        text_fr text not null default '',
        text_en text not null default '',
        created_at timestamptz not null,
        check (num_nonnulls(list_id, group_id) = 1),
        constraint reason_template_text_check check (text_fr <> '' or text_en <> '')
      );
      create index reason_template_list_id_idx on reason_template (list_id);
      create index reason_template_group_id_idx on reason_template (group_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reason_template');
  }
}
