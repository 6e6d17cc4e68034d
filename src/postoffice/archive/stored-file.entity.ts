import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The bytes of a file, stored once however many messages carry it. */
@Entity()
export class StoredFile {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** SHA-256 of the file. */
  @Column('bytea', { unique: true })
  digest: Buffer;

  @Column('integer')
  bytes: number;

  /** Zstandard. */
  @Column('bytea')
  content: Buffer;
}
