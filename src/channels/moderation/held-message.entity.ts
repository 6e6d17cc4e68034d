import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Post } from '../posting/post.entity.js';
import type { HeldState } from './transitions.js';

/** A part of the message as the queue names it. */
export interface HeldAttachment {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A post that waits for a moderator. Its state changes only as `transitions.ts` allows, one version at a time. */
@Entity()
@Index('held_message_waiting_idx', { synchronize: false })
@Index('held_message_release_idx', { synchronize: false })
@Index('held_message_queue_idx', { synchronize: false })
@Index('held_message_returned_idx', { synchronize: false })
@Check(
  'held_message_state_check',
  "state in ('waiting', 'approved', 'released', 'rejected', 'discarded', 'returned', 'withdrawn', 'handed-over')",
)
@Check('held_message_check', "(state = 'approved') = (release_at is not null)")
export class HeldMessage {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Post)
  @Column('uuid', { unique: true })
  postId: string;

  @ForeignKey('List')
  @Column('uuid')
  listId: string;

  @Column('text', { default: 'waiting' })
  state: HeldState;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz')
  heldAt: Date;

  /** While approved: when it leaves, unless somebody undoes the approval. */
  @Column('timestamptz', { nullable: true })
  releaseAt: Date | null;

  /** The first lines of its text, for the queue: the message itself is read where it is opened. */
  @Column('text', { default: '' })
  preview: string;

  /** The first ones, for the queue. */
  @Column('jsonb', { default: [] })
  attachments: HeldAttachment[];

  /** The author knows that it waits, so the outcome is told too. */
  @Column('boolean', { default: false })
  isAuthorTold: boolean;
}
