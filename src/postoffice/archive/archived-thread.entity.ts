import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Messages of one place that answer each other. */
@Entity()
@Unique(['placeId', 'key'])
@Index(['placeId', 'lastAt'])
@Index(['placeId', 'topic', 'lastAt'])
export class ArchivedThread {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  placeId: string;

  /** The key of the message it began with in this place; it stays when an older one comes later. */
  @Column('text')
  key: string;

  /** Of that message, without Re: and tags. */
  @Column('text')
  subject: string;

  /** What answers without References are recognised by; empty for none. */
  @Column('text')
  topic: string;

  /** Those that are shown; with 0 the thread is on no page. */
  @Column('integer')
  messageCount: number;

  @Column('timestamptz')
  firstAt: Date;

  @Column('timestamptz')
  lastAt: Date;
}
