import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The end of a message at the policy door was six questions, each waiting for the answer to the one before. */
export class EnvelopesCountedAtOnce1796943000000 implements MigrationInterface {
  readonly name = 'EnvelopesCountedAtOnce1796943000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How many distinct people this sender reached by envelopes since then, with those of this message, which is entered
      -- unless they are more than \`most\`. One message of a sender at a time, on whichever node: the lock lasts until its
      -- transaction has ended. Each statement of a volatile function has a snapshot of its own (READ COMMITTED): the one
      -- that counts begins when the lock is had, and sees whatever was committed by those who had it before.
      create function ledger_count_envelope(
        sender uuid, sender_address text, message text, recipients bigint[], sent_at timestamptz, since timestamptz,
        most integer
      ) returns integer language plpgsql volatile as $$
      declare
        reached integer;
      begin
        perform pg_advisory_xact_lock(hashtextextended(sender::text, 1));
        select count(distinct coalesce(kept, bearer)) into reached
        from (select unnest(bearers) as bearer from ledger_entry
              where author = sender and road = 'policy' and state = 'reached' and at > since
              union all select unnest(recipients)) either
        left join ledger_alias on gone = bearer;
        if reached <= most then
          insert into ledger_entry (at, author, author_address, road, message_id, people, bearers, state)
          values (sent_at, sender, sender_address, 'policy', message, cardinality(recipients), recipients, 'reached');
        end if;
        return reached;
      end $$
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
