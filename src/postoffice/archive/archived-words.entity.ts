import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArchivedMessage } from './archived-message.entity.js';

/** What a message that is shown is found by. */
@Entity()
@Index(['placeId', 'at'])
@Index('archived_words_words_idx', { synchronize: false })
export class ArchivedWords {
  @ForeignKey(() => ArchivedMessage, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  messageId: string;

  @Column('uuid')
  placeId: string;

  @Column('timestamptz')
  at: Date;

  @Column('tsvector')
  words: string;
}
