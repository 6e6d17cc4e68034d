import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When an address last heard from us about a topic, so that nobody hears too often. */
@Entity()
export class NoticeLimit {
  @PrimaryColumn('text')
  recipient: string;

  @PrimaryColumn('text')
  topic: string;

  @Column('timestamptz')
  lastSentAt: Date;
}
