import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JournalTruncation1795300015000 implements MigrationInterface {
  readonly name = 'JournalTruncation1795300015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Triggers for each row don't see TRUNCATE: without these the journal could be emptied in one word.
      create function journal_is_never_emptied() returns trigger language plpgsql as $$
      begin
        raise exception 'the journal is append only';
      end $$;
      create trigger journal_is_never_emptied before truncate on journal_entry
        for each statement execute function journal_is_never_emptied();
      create trigger journal_is_never_emptied before truncate on journal_seal
        for each statement execute function journal_is_never_emptied();
      -- A seal has no seal to be set: nothing of it ever changes.
      drop trigger journal_is_append_only on journal_seal;
      create trigger journal_is_append_only before update or delete on journal_seal
        for each row execute function journal_is_never_emptied();
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
