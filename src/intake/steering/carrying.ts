import type { KeptFile } from '../../postoffice/archive/kept-files.service.js';
import type { LetterOffer } from './place-offer.js';
import type { SteeringDraft } from './steering-draft.entity.js';

export type CarryOutcome =
  /** @param path where its author goes on; `isProposed`: nothing is missing, those who decide have it */
  | { readonly kind: 'carried'; readonly path: string; readonly isProposed: boolean; readonly stepId: string }
  /** It waits for somebody, or came out, elsewhere; it changed meanwhile; it was dropped. */
  | { readonly kind: 'not-now' }
  /** Its author is writing something there that this would replace. */
  | { readonly kind: 'draft-there'; readonly path: string }
  | { readonly kind: 'no-such-place' | 'silenced' | 'nothing-written' }
  /** A letter whose editors alone may shorten takes it only as it will print. */
  | { readonly kind: 'too-long' | 'nowhere'; readonly offer: LetterOffer };

export interface CarryRequest {
  readonly draft: SteeringDraft;
  readonly personId: string;
  /** `forum:SLUG` or `letter:SLUG`. */
  readonly to: string;
  /** What came with it and goes along, as far as the place takes files. */
  readonly files: readonly KeptFile[];
  readonly now: Date;
}

/** Carries a draft to a place of one kind: a text of that room, which its own people decide on. */
export interface Carrying<Place, Outcome = CarryOutcome> {
  carry(request: CarryRequest, place: Place): Promise<Outcome>;
}
