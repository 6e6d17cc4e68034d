import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795410001000 implements MigrationInterface {
  readonly name = 'Identity1795410001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who somebody is at the provider of single sign-on: their subject, which outlives a change of address there.
      create table oidc_link (
        issuer text not null,
        subject text not null,
        person_id uuid not null references person on delete cascade,
        linked_at timestamptz not null,
        primary key (issuer, subject)
      );
      create index oidc_link_person_id_idx on oidc_link (person_id);

      -- Two accounts that look like one person's, both of the directory: an operator looks before they merge.
      create table merge_proposal (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person on delete cascade,
        other_id uuid not null references person on delete cascade,
        proposed_at timestamptz not null,
        unique (person_id, other_id),
        check (person_id <> other_id)
      );
      create index merge_proposal_other_id_idx on merge_proposal (other_id);

      -- A person who leaves takes their name from their messages, and their address from their copies.
      create index archived_message_author_idx on archived_message (lower(author_address));
      create index delivery_skipped_bearer_idx on delivery (bearer) where skipped_for is not null;
      -- Everything about me: what I did, too.
      create index journal_entry_actor_id_idx on journal_entry (actor_id) where actor_id is not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
