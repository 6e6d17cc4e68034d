import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { Group } from './group.entity.js';

export type GroupRole = 'member' | 'animator';

@Entity()
@Check('group_member_role_check', "role in ('member', 'animator')")
export class GroupMember {
  @ForeignKey(() => Group, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  groupId: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Column('text', { default: 'member' })
  role: GroupRole;

  @Column('timestamptz', { default: () => 'now()' })
  joinedAt: Date;
}
