import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** `nobody`: of those named none can act. `asleep`: none of them came for long, and messages wait. */
export type AlertCause = 'nobody' | 'asleep';

/** A list on which nobody decides any more; the row goes when somebody does. */
@Entity()
@Check('list_alert_cause_check', "cause in ('nobody', 'asleep')")
export class ListAlert {
  @ForeignKey('List', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  listId: string;

  @Column('text')
  cause: AlertCause;

  @Column('timestamptz')
  since: Date;

  /** Null before anybody was told. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;

  /** How often they were. */
  @Column('smallint', { default: 0 })
  times: number;
}
