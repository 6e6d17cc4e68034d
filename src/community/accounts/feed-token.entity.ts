import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a person's addresses of private feeds are made of; another id, and the old addresses open nothing. */
@Entity()
export class FeedToken {
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Column('uuid', { unique: true })
  id: string;

  @Column('timestamptz')
  madeAt: Date;
}
