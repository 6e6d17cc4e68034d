import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Forum } from './forum.entity.js';

/** What somebody was writing in a forum, kept until it is sent or thrown away. */
@Entity()
export class ForumDraft {
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Index()
  @ForeignKey(() => Forum, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  forumId: string;

  /** The key of the thread it answers; empty for a new thread. */
  @PrimaryColumn('text', { default: '' })
  place: string;

  /** What the form held, by the names of its fields. */
  @Column('jsonb')
  fields: Record<string, string>;

  @Column('timestamptz')
  savedAt: Date;
}
