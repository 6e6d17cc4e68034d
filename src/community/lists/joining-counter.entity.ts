import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many subscriptions one network, or everybody together, asked for in one hour. */
@Entity()
export class JoiningCounter {
  /** A network such as `192.0.2.0/24`, or `everybody`. */
  @PrimaryColumn('text')
  source: string;

  @PrimaryColumn('timestamptz')
  hour: Date;

  /** Those that were taken. */
  @Column('integer')
  asked: number;

  @Column('integer', { default: 0 })
  refused: number;

  /** When the operators heard of the refusals. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;
}
