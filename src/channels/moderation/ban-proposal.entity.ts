import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Several lists agree that an author sends spam: whether the whole platform refuses them is the ethics team's to say. */
@Entity()
@Index('ban_proposal_open_author_hash_idx', ['authorHash'], { unique: true, where: 'outcome is null' })
@Index('ban_proposal_open_person_id_idx', ['personId'], { unique: true, where: 'outcome is null' })
@Check('ban_proposal_outcome_check', "outcome in ('banned', 'dismissed')")
@Check('ban_proposal_decided_check', '(outcome is null) = (decided_at is null)')
@Check('ban_proposal_until_check', "(outcome is not distinct from 'banned') = (until is not null)")
@Check('ban_proposal_reason_check', "outcome is null or reason <> ''")
export class BanProposal {
  @PrimaryColumn('uuid')
  id: string;

  /** As `addressHash` of the directory makes it. */
  @Index()
  @Column('bytea')
  authorHash: Buffer;

  /** Null for somebody the directory does not know. */
  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('timestamptz')
  openedAt: Date;

  /** Null while it is open. */
  @Column('text', { nullable: true })
  outcome: 'banned' | 'dismissed' | null;

  @Column('text', { default: '' })
  reason: string;

  /** Of a ban. */
  @Column('timestamptz', { nullable: true })
  until: Date | null;

  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;
}
