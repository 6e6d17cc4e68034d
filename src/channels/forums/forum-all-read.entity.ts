import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Forum } from './forum.entity.js';

/** Somebody said that all of a forum is read, up to then: one row instead of one a thread. */
@Entity()
export class ForumAllRead {
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Index()
  @ForeignKey(() => Forum, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  forumId: string;

  @Column('timestamptz')
  readBefore: Date;
}
