import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Archive1795300011000 implements MigrationInterface {
  readonly name = 'Archive1795300011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table archived_message (
        id uuid primary key default gen_random_uuid(),
        list_id uuid not null references list,
        raw_id uuid not null references raw_message,
        key text not null,
        number integer not null,
        message_id text not null,
        in_reply_to text,
        author_name text not null,
        author_address text not null,
        subject text not null,
        text text not null,
        is_text_partial boolean not null default false,
        attachments jsonb not null default '[]',
        sent_at timestamptz not null,
        archived_at timestamptz not null,
        unique (list_id, key),
        unique (list_id, number)
      );
      create index archived_message_list_id_archived_at_idx on archived_message (list_id, archived_at);
      create index archived_message_message_id_idx on archived_message (list_id, message_id);
      create index archived_message_raw_id_idx on archived_message (raw_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
