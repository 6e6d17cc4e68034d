import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { Group } from './group.entity.js';

/** Somebody who left a group by their own choice; gone when they come back. */
@Entity()
export class GroupDeparture {
  @ForeignKey(() => Group, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  groupId: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Column('timestamptz')
  leftAt: Date;

  /** Until then nobody else may add them again; null when they did not ask for that. */
  @Column('timestamptz', { nullable: true })
  refusesUntil: Date | null;
}
