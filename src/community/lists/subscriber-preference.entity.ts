import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';

/** What a person wants of all their lists together. No row: everything as it is by default. */
@Entity()
@Check('subscriber_preference_check', 'is_paused or paused_until is null')
export class SubscriberPreference {
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Column('boolean', { default: false })
  isPaused: boolean;

  /** The pause ends by itself then; null: until the person resumes. */
  @Column('timestamptz', { nullable: true })
  pausedUntil: Date | null;

  /** One copy of a post that goes to several of their lists. */
  @Column('boolean', { default: true })
  receivesOnce: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
