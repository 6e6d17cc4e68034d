import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../directory/person.entity.js';

export type LetterSubscriptionState =
  /** Asked for it. */
  | 'subscribed'
  /** Gets it as long as they are of its audience; the row carries the leave link of their copies. */
  | 'by-audience'
  | 'left';

/** By what road a choice came. */
export type LetterRoad = 'page' | 'link' | 'api' | 'command' | 'audience';

/** What somebody chose for one letter. No row: nothing yet, and its audience decides. */
@Entity()
@Unique(['letterId', 'personId'])
@Check('letter_subscription_state_check', "state in ('subscribed', 'by-audience', 'left')")
@Check('letter_subscription_via_check', "via in ('page', 'link', 'api', 'command', 'audience')")
export class LetterSubscription {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey('Letter', { onDelete: 'CASCADE' })
  @Column('uuid')
  letterId: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('text')
  state: LetterSubscriptionState;

  @Column('text')
  via: LetterRoad;

  @Column('timestamptz')
  changedAt: Date;
}
