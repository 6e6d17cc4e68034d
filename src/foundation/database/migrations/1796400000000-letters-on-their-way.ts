import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LettersOnTheirWay1796400000000 implements MigrationInterface {
  readonly name = 'LettersOnTheirWay1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbound_message
        drop constraint outbound_message_kind_check,
        add constraint outbound_message_kind_check check (kind in ('post', 'notice', 'forward', 'letter')),
        add column sending_id uuid,
        add column leave_mark text check (leave_mark ~ '^[a-z2-7]{52}$'),
        add column paused_at timestamptz,
        add constraint outbound_message_letter_check check ((kind = 'letter') = (sending_id is not null)),
        add constraint outbound_message_sending_id_key unique (sending_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
