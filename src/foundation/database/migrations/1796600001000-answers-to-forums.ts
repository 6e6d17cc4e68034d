import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came by mail to be said in a forum, and what became of it. */
export class AnswersToForums1796600001000 implements MigrationInterface {
  readonly name = 'AnswersToForums1796600001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum_answer (
        id uuid primary key default gen_random_uuid(),
        correspondence_id uuid not null references forum_correspondence on delete cascade,
        message_id text not null,
        fingerprint text not null,
        identity text not null,
        raw_id uuid not null references raw_message,
        answers_id uuid references forum_message on delete set null,
        text text not null,
        state text not null,
        trouble text,
        received_at timestamptz not null,
        confirm_until timestamptz,
        forum_message_id uuid references forum_message on delete set null,
        unique (correspondence_id, message_id, fingerprint),
        constraint forum_answer_identity_check check (identity in ('proven', 'unproven', 'contradicted')),
        constraint forum_answer_state_check
          check (state in ('received', 'asked', 'written', 'refused', 'turned-away', 'unheard')),
        constraint forum_answer_trouble_check check ((state = 'refused') = (trouble is not null)),
        constraint forum_answer_confirm_check check (state <> 'asked' or confirm_until is not null)
      );
      create index forum_answer_raw_id_idx on forum_answer (raw_id);
      create index forum_answer_answers_id_idx on forum_answer (answers_id);
      create index forum_answer_forum_message_id_idx on forum_answer (forum_message_id);
      create index forum_answer_received_at_idx on forum_answer (received_at);
      create index forum_answer_due_idx on forum_answer (received_at) where state = 'received';
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
