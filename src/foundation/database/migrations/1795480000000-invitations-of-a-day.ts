import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many invitations were mailed to an address, and written by a person, within a day. */
export class InvitationsOfADay1795480000000 implements MigrationInterface {
  readonly name = 'InvitationsOfADay1795480000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index invitation_address_idx on invitation (address, mailed_at);
      create index invitation_invited_by_idx on invitation (invited_by, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index invitation_address_idx, invitation_invited_by_idx');
  }
}
