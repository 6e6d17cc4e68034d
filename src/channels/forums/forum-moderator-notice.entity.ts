import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ForumMessage } from './forum-message.entity.js';

/** Somebody who may decide was told of a message that waits, or was reported, as it then was. */
@Entity()
export class ForumModeratorNotice {
  @ForeignKey(() => ForumMessage, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  messageId: string;

  @Index()
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('integer')
  version: number;

  /** The latest time. */
  @Column('timestamptz')
  toldAt: Date;

  /** The last reminder this was, or that it made needless: 0 for none. */
  @Column('smallint', { default: 0 })
  stage: number;
}
