import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { List } from './list.entity.js';

/** An address a list always refuses, or always accepts. */
@Entity()
@Check('list_sender_treatment_check', "treatment in ('banned', 'accepted')")
export class ListSender {
  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  listId: string;

  @PrimaryColumn('citext')
  address: string;

  @Column('text')
  treatment: 'banned' | 'accepted';
}
