import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { List } from './list.entity.js';

/** Somebody named on one list who runs it as the animators of its group do. */
@Entity()
export class ListOwner {
  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  listId: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Column('timestamptz', { default: () => 'now()' })
  addedAt: Date;
}
