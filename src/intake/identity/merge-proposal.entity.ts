import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Two accounts, both of the directory, that one person says are theirs: an operator looks before they merge. */
@Entity()
@Unique(['personId', 'otherId'])
@Check('merge_proposal_check', 'person_id <> other_id')
export class MergeProposal {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Who proposes, signed in. */
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  /** Whose address they read a mail to. */
  @Index()
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @Column('uuid')
  otherId: string;

  @Column('timestamptz')
  proposedAt: Date;
}
