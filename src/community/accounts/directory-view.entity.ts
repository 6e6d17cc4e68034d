import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';

/** How many people somebody was shown within one span of ten minutes. */
@Entity()
export class DirectoryView {
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Index()
  @PrimaryColumn('timestamptz')
  since: Date;

  @Column('integer')
  people: number;
}
