import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailCommands1795460003000 implements MigrationInterface {
  readonly name = 'MailCommands1795460003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_command (
        id uuid primary key default gen_random_uuid(),
        list_id uuid not null references list on delete cascade,
        road text not null check (road in ('join', 'leave', 'confirm', 'request')),
        message_id text not null,
        fingerprint text not null,
        author_address citext not null,
        identity text not null check (identity in ('proven', 'unproven', 'contradicted')),
        subject text not null,
        results jsonb not null default '[]',
        received_at timestamptz not null,
        unique (list_id, road, message_id, fingerprint)
      );
      create index mail_command_message_id_idx on mail_command (message_id);
      create index mail_command_author_address_received_at_idx on mail_command (author_address, received_at);
      create index mail_command_received_at_idx on mail_command (received_at);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
