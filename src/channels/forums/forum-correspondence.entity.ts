import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { ForumThread } from './forum-thread.entity.js';

/** What somebody follows that brings them a message, the nearest to it. */
export const followReasons = ['thread', 'category', 'forum'] as const;
export type FollowReason = (typeof followReasons)[number];

/**
 * Somebody gets mail about a thread. Its id is inside the address where they answer and inside the link by which they
 * leave: what comes there is about that thread, and theirs, however old the mail is.
 */
@Entity()
@Unique(['personId', 'threadId', 'joined'])
@Check('forum_correspondence_because_check', "because in ('thread', 'category', 'forum')")
export class ForumCorrespondence {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Index()
  @ForeignKey(() => ForumThread, { onDelete: 'CASCADE' })
  @Column('uuid')
  threadId: string;

  /** Of the last mail. */
  @Column('text')
  because: FollowReason;

  @Column('timestamptz')
  lastAt: Date;

  /** 0; above it, that of an account that became theirs: mail it got is answered on. */
  @Column('smallint', { default: 0 })
  joined: number;
}
