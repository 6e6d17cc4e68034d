import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A message exactly as it arrived, compressed; the same bytes are stored once. */
@Entity()
@Index('raw_message_uncut_idx', { synchronize: false })
export class RawMessage {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** SHA-256 of the bytes as received. */
  @Column('bytea', { unique: true })
  digest: Buffer;

  @Column('integer')
  bytes: number;

  /** Zstandard. */
  @Column('bytea')
  content: Buffer;

  @Column('timestamptz')
  receivedAt: Date;

  /** When its files were cut out of it, if it has any: what is left is its content, `raw_part` says where they go. */
  @Column('timestamptz', { nullable: true })
  cutAt: Date | null;

  /** The content is gone for good. */
  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;
}
