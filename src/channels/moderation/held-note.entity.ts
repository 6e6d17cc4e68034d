import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { HeldMessage } from './held-message.entity.js';

/** What a moderator tells the others about a held message; its author never reads it. */
@Entity()
@Check('held_note_text_check', "text <> ''")
export class HeldNote {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => HeldMessage, { onDelete: 'CASCADE' })
  @Column('uuid')
  heldMessageId: string;

  /** Null once its writer has left. */
  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text')
  text: string;

  @Column('timestamptz')
  writtenAt: Date;
}
