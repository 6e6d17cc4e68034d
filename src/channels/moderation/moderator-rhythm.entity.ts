import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Rhythm } from './rhythm.js';

/** When somebody hears of what waits for them; whoever chose nothing hears at once. */
@Entity()
@Check('moderator_rhythm_rhythm_check', "rhythm in ('at-once', 'hourly', 'daily')")
export class ModeratorRhythm {
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Column('text')
  rhythm: Rhythm;

  /** What comes at night is told in the morning. */
  @Column('boolean', { default: false })
  quietNights: boolean;
}
