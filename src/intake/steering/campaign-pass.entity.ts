import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What came to the ledger up to then has been looked at. One row. */
@Entity()
@Check('campaign_pass_is_only_check', 'is_only')
export class CampaignPass {
  @PrimaryColumn('boolean', { default: true })
  isOnly: boolean;

  @Column('timestamptz')
  upTo: Date;
}
