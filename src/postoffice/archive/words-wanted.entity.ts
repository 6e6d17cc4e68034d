import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ArchivedMessage } from './archived-message.entity.js';

/** A message that is new, changed or shown again: a job finds its words within a second or two. */
@Entity()
export class WordsWanted {
  @ForeignKey(() => ArchivedMessage, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  messageId: string;
}
