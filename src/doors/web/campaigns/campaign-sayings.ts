import { Injectable } from '@nestjs/common';
import { Canaries } from '../../../channels/forwarding/canaries.service.js';
import { CampaignWords } from '../../../intake/steering/campaign-words.service.js';
import { CanaryAlarm } from '../../../intake/steering/canary-alarm.service.js';
import { DraftReview } from '../../../intake/steering/draft-review.service.js';
import type { CampaignView } from './campaign-view.js';

const shownParts = 20;

/** What was said and steered of a campaign, and the canaries it hit. */
@Injectable()
export class CampaignSayings {
  constructor(
    private readonly words: CampaignWords,
    private readonly review: DraftReview,
    private readonly alarm: CanaryAlarm,
    private readonly canaries: Canaries,
  ) {}

  async of(id: string): Promise<Pick<CampaignView, 'words' | 'drafts' | 'hits' | 'waiting'>> {
    const [words, drafts, hits, waiting, canaries] = await Promise.all([
      this.words.of(id),
      this.review.ofCampaign(id, shownParts),
      this.alarm.hits({ clusterId: id }, shownParts),
      this.review.waitingCount(),
      this.canaries.all(),
    ]);
    const names = new Map(canaries.map(canary => [canary.id, `${canary.givenName} ${canary.familyName}`]));
    return {
      words,
      drafts,
      hits: hits.map(({ canaryId, authorAddress, at }) => ({
        authorAddress,
        at,
        canaryName: names.get(canaryId) ?? '',
      })),
      waiting,
    };
  }
}
