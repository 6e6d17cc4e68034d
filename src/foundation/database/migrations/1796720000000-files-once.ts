import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same file in many messages is stored once; a job cuts it out of those that were kept before. */
export class FilesOnce1796720000000 implements MigrationInterface {
  readonly name = 'FilesOnce1796720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table raw_message add cut_at timestamptz;
      create index raw_message_uncut_idx on raw_message (received_at)
        where cut_at is null and erased_at is null and bytes > 16384;

      create table stored_file (
        id uuid not null default gen_random_uuid() primary key,
        digest bytea not null unique,
        bytes integer not null,
        content bytea not null
      );
      create table raw_part (
        raw_id uuid not null references raw_message on delete cascade,
        position smallint not null,
        file_id uuid not null references stored_file,
        at_byte integer not null,
        line_width smallint,
        line_end text,
        primary key (raw_id, position),
        constraint raw_part_lines_check
          check (num_nulls(line_width, line_end) <> 1 and line_end in (E'\\r\\n', E'\\n'))
      );
      create index raw_part_file_id_idx on raw_part (file_id);
      -- They are compressed already.
      alter table stored_file alter content set storage external;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
