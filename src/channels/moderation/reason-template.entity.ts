import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A reason that moderators often give: of one list, or of all lists of a group. */
@Entity()
@Check('reason_template_check', 'num_nonnulls(list_id, group_id) = 1')
@Check('reason_template_title_check', "title <> ''")
@Check('reason_template_text_check', "text_fr <> '' or text_en <> ''")
export class ReasonTemplate {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey('List', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  listId: string | null;

  @Index()
  @ForeignKey('Group', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  groupId: string | null;

  /** What moderators know it by; no author reads it. */
  @Column('text')
  title: string;

  @Column('text', { default: '' })
  textFr: string;

  @Column('text', { default: '' })
  textEn: string;

  @Column('timestamptz')
  createdAt: Date;
}
