import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { List } from './list.entity.js';

/** Somebody who sees what waits on a list; deciding on it and being told of it are two rights more. */
@Entity()
export class ListModerator {
  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  listId: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Column('boolean', { default: true })
  mayDecide: boolean;

  /** Gets a notice for each message that waits. */
  @Column('boolean', { default: true })
  isTold: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  addedAt: Date;
}
