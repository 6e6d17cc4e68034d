import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../directory/person.entity.js';

/** A role beyond groups and lists, with who gave it and when. */
@Entity()
@Unique(['personId', 'role'])
export class RoleGrant {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('text')
  role: string;

  @Index()
  @ForeignKey(() => Person)
  @Column('uuid', { nullable: true })
  grantedBy: string | null;

  @Column('timestamptz')
  grantedAt: Date;
}
