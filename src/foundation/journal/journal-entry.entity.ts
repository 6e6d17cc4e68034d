import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { JournalSeal } from './journal-seal.entity.js';

/** Who did what, when. Never changed; a seal is set once. */
@Entity()
@Index(['subjectKind', 'subjectId'])
@Index('journal_entry_unsealed_idx', { synchronize: false })
@Index('journal_entry_actor_id_idx', { synchronize: false })
export class JournalEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('text')
  actorKind: string;

  @Column('text')
  action: string;

  @Column('text')
  subjectKind: string;

  @Column('text')
  subjectId: string;

  @Column('jsonb', { default: {} })
  values: Record<string, unknown>;

  @Index()
  @ForeignKey(() => JournalSeal)
  @Column('bigint', { nullable: true })
  sealId: string | null;
}
