import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { List } from './list.entity.js';

@Entity()
export class ListModerator {
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
