import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A message exactly as it arrived, compressed; the same bytes are stored once. */
@Entity()
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

  /** The content is gone for good. */
  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;
}
