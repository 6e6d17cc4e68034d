import type { List } from '../../../community/lists/list.entity.js';
import type { Reason } from '../../../channels/posting/decision.js';
import type { Attachment } from '../../../foundation/mail/parsed-message.js';
import type { DraftCircles } from '../../../intake/steering/draft-asking.service.js';
import type { DraftFault, DraftWords } from '../../../intake/steering/draft-words.js';
import { canEditDraft } from '../../../intake/steering/draft-permissions.js';
import type { DraftAdvice } from '../../../intake/steering/draft-proposals.service.js';
import type { HeardAt } from '../../../intake/steering/draft-reach.service.js';
import type { ElsewherePlace } from '../../../intake/steering/elsewhere-place.js';
import type { DraftReach } from '../../../intake/steering/reach.js';
import type { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import type { StepOutcome } from '../../../intake/steering/step-outcome.js';
import type { SentSoFar } from '../../../postoffice/ledger/ledger-hearing.service.js';
import type { Viewer } from '../session/viewer.js';
import type { AudienceForm } from './announce-form.js';
import { draftSentences } from './draft-sentences.js';

/** What kept something from being done. */
export type DraftTrouble =
  | { readonly code: DraftFault | CarryTrouble }
  | { readonly code: 'draft-there'; readonly path: string }
  | { readonly code: 'list-refuses'; readonly reasons: readonly Reason[] };

type CarryTrouble =
  | 'stale'
  | 'not-now'
  | 'no-such-place'
  | 'silenced'
  | 'too-long'
  | 'article-unfit'
  | 'nowhere'
  | 'too-many-lists'
  | 'reason-missing'
  | 'audience-unknown'
  | 'no-address';

export interface DraftView {
  readonly draft: SteeringDraft;
  /** As they were written last, kept or not. */
  readonly words: DraftWords;
  readonly reach: DraftReach;
  readonly sent: SentSoFar;
  readonly heard: readonly HeardAt[];
  readonly steps: readonly StepOutcome[];
  readonly advice: DraftAdvice;
  /** Everywhere it may be carried. */
  readonly places: readonly ElsewherePlace[];
  readonly lists: readonly List[];
  /** What came with it. */
  readonly files: readonly Attachment[];
  /** Digests of those that go along; null: all of them. */
  readonly take: readonly string[] | null;
  /** Of what was asked first: whom it is for. */
  readonly meant?: {
    readonly form: AudienceForm;
    readonly circles: DraftCircles;
    /** Names of lists that lead nowhere. */
    readonly unknown: readonly string[];
  };
  /** The place its author came for. */
  readonly to: string | null;
  /** What they were writing to the ethics team. */
  readonly note?: string;
  readonly trouble?: DraftTrouble;
  readonly done?: unknown;
}

/** Its cost follows what is chosen: it stands in the form. */
export function isAudienceOpen({ draft, meant }: DraftView): boolean {
  return meant !== undefined && canEditDraft(draft);
}

/** Beside its field, and at the top for whoever looks there. */
export function errorOf(
  viewer: Viewer,
  { trouble }: DraftView,
  codes: readonly string[],
): string | undefined {
  const { faults } = draftSentences[viewer.language];
  return trouble !== undefined && codes.includes(trouble.code) ? faults[trouble.code] : undefined;
}
