import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { HeldMessage } from './held-message.entity.js';

/**
 * Somebody who may decide was told of a held message. Its id is inside the address that answers go to, so that an
 * answer is about what that person was shown, whatever became of the message since.
 */
@Entity()
@Index('moderator_notice_owed_idx', { synchronize: false })
@Unique(['heldMessageId', 'personId', 'version', 'joined'])
export class ModeratorNotice {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => HeldMessage, { onDelete: 'CASCADE' })
  @Column('uuid')
  heldMessageId: string;

  @Index()
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  /** Of the held message, as it was told. */
  @Column('integer')
  version: number;

  /** 0: told when it came; then one more for each time they were reminded of it. */
  @Column('smallint', { default: 0 })
  stage: number;

  /** The last time; while it is owed, since when. */
  @Column('timestamptz')
  toldAt: Date;

  /** They are still to hear of it, as their rhythm has it. */
  @Column('boolean', { default: false })
  isOwed: boolean;

  /** 0; above it, what an account that became theirs had been told of the same: it is there for answers only. */
  @Column('smallint', { default: 0 })
  joined: number;
}
