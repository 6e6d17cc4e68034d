import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Delivery } from '../../postoffice/delivery/delivery.entity.js';
import { RawMessage } from '../../postoffice/archive/raw-message.entity.js';

/** A mail that came back to the return path of a copy. */
@Entity()
@Unique(['deliveryId', 'rawId'])
export class Bounce {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Delivery)
  @Column('bigint')
  deliveryId: string;

  @ForeignKey(() => RawMessage)
  @Column('uuid')
  rawId: string;

  @Column('timestamptz')
  receivedAt: Date;
}
