import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One link of the chain: `hash` covers the entries of this batch and the link before it. */
@Entity()
@Check('journal_seal_entries_check', 'entries > 0')
export class JournalSeal {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('integer')
  entries: number;

  @Column('bytea')
  previousHash: Buffer;

  @Column('bytea', { unique: true })
  hash: Buffer;

  @Column('timestamptz')
  sealedAt: Date;
}
