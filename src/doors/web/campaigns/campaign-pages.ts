import { LifetimeModule } from '../../../channels/forwarding/lifetime.module.js';
import { LedgerModule } from '../../../postoffice/ledger/ledger.module.js';
import { CampaignLook } from './campaign-look.js';
import { CampaignSayings } from './campaign-sayings.js';
import { CampaignsController } from './campaigns.controller.js';
import { CanariesController } from './canaries.controller.js';
import { DraftsForReviewController } from './drafts.controller.js';

/** The pages on campaigns, as the door's module takes them in. */
export const campaignPages = {
  rooms: [LedgerModule, LifetimeModule],
  // Those with names first: the page of one campaign would take them for its id.
  controllers: [DraftsForReviewController, CanariesController, CampaignsController],
  providers: [CampaignLook, CampaignSayings],
};
