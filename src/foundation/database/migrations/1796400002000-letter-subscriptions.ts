import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each person chose for each letter; whoever chose nothing has a row once a copy needed a way out. */
export class LetterSubscriptions1796400002000 implements MigrationInterface {
  readonly name = 'LetterSubscriptions1796400002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table letter_subscription (
        id uuid primary key default gen_random_uuid(),
        letter_id uuid not null references letter on delete cascade,
        person_id uuid not null references person on delete cascade,
        state text not null constraint letter_subscription_state_check check (state in ('subscribed', 'by-audience', 'left')),
        via text not null constraint letter_subscription_via_check check (via in ('page', 'link', 'api', 'command', 'audience')),
        changed_at timestamptz not null,
        unique (letter_id, person_id)
      );
      create index letter_subscription_person_id_idx on letter_subscription (person_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
