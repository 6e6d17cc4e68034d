import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has no account reads letters too: an address stands for itself, once its owner said so. */
export class LettersToAddresses1796400005000 implements MigrationInterface {
  readonly name = 'LettersToAddresses1796400005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter_subscription
        alter column person_id drop not null,
        add column address citext,
        drop constraint letter_subscription_state_check,
        add constraint letter_subscription_state_check check (
          case when address is null then state in ('subscribed', 'by-audience', 'left')
               else state in ('pending', 'subscribed', 'left') end),
        add constraint letter_subscription_bearer_check check (num_nonnulls(person_id, address) = 1),
        add constraint letter_subscription_letter_id_address_key unique (letter_id, address);
      create index letter_subscription_address_idx on letter_subscription (address);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
