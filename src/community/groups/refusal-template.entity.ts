import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Group } from './group.entity.js';

/** A reason that a group's animators often give, in the languages of those who read it. */
@Entity()
@Check('refusal_template_check', "text_fr <> '' or text_en <> ''")
export class RefusalTemplate {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Group, { onDelete: 'CASCADE' })
  @Column('uuid')
  groupId: string;

  @Column('text', { default: '' })
  textFr: string;

  @Column('text', { default: '' })
  textEn: string;

  @Column('timestamptz')
  createdAt: Date;
}
