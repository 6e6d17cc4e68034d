import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RawMessage } from './raw-message.entity.js';

/** A file that the copies of a post name by a link: which of a message kept as it arrived, and until when. */
@Entity()
export class LinkedFile {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('linked_file_list_idx')
  @ForeignKey('List', { onDelete: 'CASCADE' })
  @Column('uuid')
  listId: string;

  @Index('linked_file_raw_idx')
  @ForeignKey(() => RawMessage, { onDelete: 'CASCADE' })
  @Column('uuid')
  rawId: string;

  /** What is left of that message in the copies. */
  @Index('linked_file_lighter_idx')
  @ForeignKey(() => RawMessage, { onDelete: 'CASCADE' })
  @Column('uuid')
  lighterRawId: string;

  /** Of the archived message it came with. */
  @Column('text')
  key: string;

  /** SHA-256 of its bytes, in hex. */
  @Column('text')
  digest: string;

  @Column('text')
  filename: string;

  @Column('text')
  mediaType: string;

  @Column('integer')
  bytes: number;

  @Column('timestamptz')
  createdAt: Date;

  @Index('linked_file_expires_idx')
  @Column('timestamptz')
  expiresAt: Date;
}
