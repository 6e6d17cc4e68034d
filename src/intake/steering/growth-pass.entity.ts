import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Growth has been looked for up to then, by these figures. One row. */
@Entity()
@Check('growth_pass_is_only_check', 'is_only')
export class GrowthPass {
  @PrimaryColumn('boolean', { default: true })
  isOnly: boolean;

  @Column('timestamptz')
  upTo: Date;

  /** When all of the ledger was read last. */
  @Column('timestamptz')
  wholeAt: Date;

  @Column('integer')
  doublings: number;

  @Column('integer')
  people: number;

  /** How many accounts had been joined to others by then. */
  @Column('integer')
  aliases: number;
}
