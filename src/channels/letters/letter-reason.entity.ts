import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Letter } from './letter.entity.js';

/** A reason that a letter's editors often give. */
@Entity()
@Check('letter_reason_title_check', "title <> ''")
@Check('letter_reason_text_check', "text_fr <> '' or text_en <> ''")
export class LetterReason {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Letter, { onDelete: 'CASCADE' })
  @Column('uuid')
  letterId: string;

  /** What editors know it by; no author reads it. */
  @Column('text')
  title: string;

  @Column('text', { default: '' })
  textFr: string;

  @Column('text', { default: '' })
  textEn: string;

  @Column('timestamptz')
  createdAt: Date;
}
