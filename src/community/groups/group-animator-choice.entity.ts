import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { Group } from './group.entity.js';

/** What an animator chose for one group; who chose nothing is told of everything. */
@Entity()
export class GroupAnimatorChoice {
  @ForeignKey(() => Group, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  groupId: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Column('boolean')
  isToldOfRequests: boolean;
}
