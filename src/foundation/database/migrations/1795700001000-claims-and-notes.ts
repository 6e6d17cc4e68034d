import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What moderators of one list tell each other about a held message. */
export class ClaimsAndNotes1795700001000 implements MigrationInterface {
  readonly name = 'ClaimsAndNotes1795700001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table held_claim (
        held_message_id uuid primary key references held_message on delete cascade,
        person_id uuid not null references person on delete cascade,
        claimed_at timestamptz not null
      );
      create index held_claim_person_id_idx on held_claim (person_id);
      create table held_note (
        id uuid primary key default gen_random_uuid(),
        held_message_id uuid not null references held_message on delete cascade,
        person_id uuid references person on delete set null,
        text text not null check (text <> ''),
        written_at timestamptz not null
      );
      create index held_note_held_message_id_idx on held_note (held_message_id);
      create index held_note_person_id_idx on held_note (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table held_claim, held_note');
  }
}
