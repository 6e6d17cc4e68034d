import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../directory/person.entity.js';

export type LetterSubscriptionState =
  /** Somebody wrote this address; its owner has not said anything yet. */
  | 'pending'
  /** Asked for it. */
  | 'subscribed'
  /** Gets it as long as they are of its audience; the row carries the leave link of their copies. */
  | 'by-audience'
  | 'left';

/** By what road a choice came. */
export type LetterRoad = 'page' | 'link' | 'api' | 'command' | 'audience';

/** What a person, or the owner of an address, chose for one letter. No row: nothing yet, and its audience decides. */
@Entity()
@Unique(['letterId', 'personId'])
@Unique(['letterId', 'address'])
@Check('letter_subscription_bearer_check', 'num_nonnulls(person_id, address) = 1')
@Check(
  'letter_subscription_state_check',
  `case when address is null then state in ('subscribed', 'by-audience', 'left')
        else state in ('pending', 'subscribed', 'left') end`,
)
@Check('letter_subscription_via_check', "via in ('page', 'link', 'api', 'command', 'audience')")
export class LetterSubscription {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey('Letter', { onDelete: 'CASCADE' })
  @Column('uuid')
  letterId: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Of somebody the directory does not know. */
  @Index()
  @Column('citext', { nullable: true })
  address: string | null;

  @Column('text')
  state: LetterSubscriptionState;

  @Column('text')
  via: LetterRoad;

  @Column('timestamptz')
  changedAt: Date;
}
