import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { List } from './list.entity.js';

/** What a sentence of a list's settings said until a version: the journal itself keeps no prose. */
@Entity()
export class ListFormerText {
  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  listId: string;

  /** The version of the list that replaced it. */
  @PrimaryColumn('integer')
  version: number;

  /** A key of `ListSettings`. */
  @PrimaryColumn('text')
  key: string;

  @Column('text')
  text: string;
}
