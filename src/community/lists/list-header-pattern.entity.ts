import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { List } from './list.entity.js';

/** A header a list wants a moderator to look at: `glob` has `*` and `?`, never a regular expression. */
@Entity()
@Check('list_header_pattern_field_check', "field ~ '^[a-z0-9-]+$'")
@Check('list_header_pattern_glob_check', 'length(glob) between 1 and 200')
export class ListHeaderPattern {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @Column('uuid')
  listId: string;

  @Column('text')
  field: string;

  @Column('text')
  glob: string;
}
