import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Somebody of the directory for whom a message is that another server of ours is taking in. It lives from RCPT TO to the
 * end of the message; the table is unlogged, since a crash ends those sessions too.
 */
@Entity()
@Index(['at'])
export class PolicyRecipient {
  @PrimaryColumn('text')
  instance: string;

  @PrimaryColumn('uuid')
  bearer: string;

  @Column('timestamptz')
  at: Date;
}
