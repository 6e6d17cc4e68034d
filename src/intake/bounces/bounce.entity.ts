import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Reported } from '../../foundation/mail/delivery-report.js';
import { Delivery } from '../../postoffice/delivery/delivery.entity.js';
import { RawMessage } from '../../postoffice/archive/raw-message.entity.js';

/** A mail that came back to the return path of a copy. */
@Entity()
@Unique(['deliveryId', 'rawId'])
@Check('bounce_reported_check', "reported in ('failed', 'delayed', 'other')")
export class Bounce {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Delivery)
  @Column('bigint')
  deliveryId: string;

  @ForeignKey(() => RawMessage)
  @Column('uuid')
  rawId: string;

  /** What its report says (RFC 3464). */
  @Column('text', { default: 'other' })
  reported: Reported;

  @Column('timestamptz')
  receivedAt: Date;
}
