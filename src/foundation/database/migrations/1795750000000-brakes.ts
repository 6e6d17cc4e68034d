import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The emergency brake pulls itself: at so many posts within ten minutes, or so many pleas to be left alone. */
export class Brakes1795750000000 implements MigrationInterface {
  readonly name = 'Brakes1795750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table list
        add brake_posts smallint not null default 20 constraint list_brake_posts_check check (brake_posts >= 0),
        add brake_hours smallint not null default 2 constraint list_brake_hours_check check (brake_hours > 0);
      create table list_brake (
        list_id uuid primary key references list on delete cascade,
        cause text not null constraint list_brake_cause_check check (cause in ('storm', 'cascade', 'hand')),
        pulled_by uuid references person on delete set null,
        pulled_at timestamptz not null,
        released_at timestamptz
      );
      create index list_brake_pulled_by_idx on list_brake (pulled_by);
      alter table post add is_plea boolean not null default false;
      create index post_plea_idx on post (list_id, received_at) where is_plea;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index post_plea_idx;
      alter table post drop is_plea;
      drop table list_brake;
      alter table list drop brake_posts, drop brake_hours;
    `);
  }
}
