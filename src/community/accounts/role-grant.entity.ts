import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
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

  @ForeignKey(() => Person)
  @Column('uuid', { nullable: true })
  grantedBy: string | null;

  @Column('timestamptz')
  grantedAt: Date;
}
