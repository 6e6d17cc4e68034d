import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../../community/directory/person.entity.js';
import { RawMessage } from '../../postoffice/archive/raw-message.entity.js';
import { OutboundMessage } from '../../postoffice/delivery/outbound-message.entity.js';

/**
 * `held`: it waits for its person; `released`, `discarded`: what they did with it; `dropped`: their rule did.
 */
export type ForwardedState = 'forwarded' | 'held' | 'released' | 'discarded' | 'dropped';

/** Whether SPF or DKIM speaks for the envelope's domain, or against it (house-style §6). */
export type Vouching = 'vouched' | 'unvouched' | 'contradicted';

/** A message that came to one lifetime address, and what became of it. */
@Entity()
@Index(['personId', 'receivedAt'])
@Index(['authorAddress', 'receivedAt'])
@Index(['local', 'receivedAt'])
@Index('forwarded_message_erased_idx', { synchronize: false })
@Index('forwarded_message_returned_idx', { synchronize: false })
@Index('forwarded_message_unsettled_idx', { synchronize: false })
@Index('forwarded_message_unerased_idx', { synchronize: false })
@Check('forwarded_message_vouching_check', "vouching in ('vouched', 'unvouched', 'contradicted')")
@Check('forwarded_message_state_check', "state in ('forwarded', 'held', 'released', 'discarded', 'dropped')")
@Check('forwarded_message_check', "(state in ('forwarded', 'released')) = (outbound_id is not null)")
export class ForwardedMessage {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Person)
  @Column('uuid')
  personId: string;

  /** The address it came to, as it was given. */
  @Column('text')
  local: string;

  @Index()
  @ForeignKey(() => RawMessage)
  @Column('uuid')
  rawId: string;

  /** Its copies; null as long as there is none. */
  @Index()
  @ForeignKey(() => OutboundMessage)
  @Column('bigint', { nullable: true })
  outboundId: string | null;

  @Index()
  @Column('text')
  messageId: string;

  @Column('text')
  subject: string;

  /** Canonical; empty when there is none. */
  @Column('text')
  authorAddress: string;

  /** Canonical; empty for the null sender. */
  @Column('text')
  envelopeSender: string;

  @Column('text')
  vouching: Vouching;

  /** As a relay we trust says. */
  @Column('boolean')
  isSpam: boolean;

  @Column('text')
  state: ForwardedState;

  @Column('timestamptz')
  receivedAt: Date;

  /** Every copy is answered, and who had to hear of a failure was told. */
  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  /** Bounces that went back to the sender. */
  @Column('smallint', { default: 0 })
  returns: number;

  /** Its bytes are kept no longer on its account. */
  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;
}
