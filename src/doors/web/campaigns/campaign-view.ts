import type { CampaignLine } from '../../../intake/steering/campaign-reading.service.js';
import type { CampaignWord, Word } from '../../../intake/steering/campaign-word.entity.js';
import type { CanaryHit } from '../../../intake/steering/canary-hit.entity.js';
import type { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import type { CampaignDetail } from '../../../postoffice/ledger/ledger-campaigns.service.js';
import type { Viewer } from '../session/viewer.js';
import type { fr } from './campaigns.fr.js';
import type { DrawnPoint } from './curve.js';

export const longestSaying = 2_000;
export type WordTrouble = keyof typeof fr.say.troubles;
export const wordChoices = ['watch', 'allow', 'hold', 'none'] as const satisfies readonly Word[];

export interface CampaignView {
  readonly line: CampaignLine;
  readonly detail: CampaignDetail;
  readonly points: readonly DrawnPoint[];
  readonly unit: 'day' | 'month';
  readonly words: readonly CampaignWord[];
  readonly drafts: readonly SteeringDraft[];
  readonly hits: readonly (Pick<CanaryHit, 'authorAddress' | 'at'> & { readonly canaryName: string })[];
  /** Of people, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Of lists, by id. */
  readonly lists: ReadonlyMap<string, string>;
  readonly waiting: number;
  readonly form?: { readonly word: string; readonly until: string; readonly reason: string };
  readonly troubles?: ReadonlySet<WordTrouble>;
  readonly done?: unknown;
}

/** What each part of the page is given. */
export interface CampaignPart {
  readonly viewer: Viewer;
  readonly view: CampaignView;
}
