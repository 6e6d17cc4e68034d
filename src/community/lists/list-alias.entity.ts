import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { List } from './list.entity.js';

/** A name a list had before: mail and links to it still arrive. */
@Entity()
export class ListAlias {
  @PrimaryColumn('citext')
  name: string;

  @Index()
  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @Column('uuid')
  listId: string;

  @Column('timestamptz')
  since: Date;
}
