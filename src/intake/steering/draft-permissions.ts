import type { SteeringDraft } from './steering-draft.entity.js';
import type { StepOutcome } from './step-outcome.js';

type Owned = Pick<SteeringDraft, 'authorId'>;

/** Reads it, changes it, carries it: its author alone. The ethics team sees what it is asked about on pages of its own. */
export function isOwnDraft(personId: string | null, { authorId }: Owned): boolean {
  return personId !== null && authorId === personId;
}

/** What its author never asked about and no campaign is of is not the ethics team's to read either. */
export function isForTeam(
  { state, clusterId }: Pick<SteeringDraft, 'state' | 'clusterId'>,
  wasAsked: boolean,
): boolean {
  return state === 'asked' || wasAsked || clusterId !== null;
}

/** May still be written in: what was dropped is taken back first. */
export function canEditDraft({ state }: Pick<SteeringDraft, 'state'>): boolean {
  return state !== 'dropped';
}

/** One place at a time: where it was refused or taken back, another may be tried. What is only prepared keeps nobody. */
export function canCarryDraft(
  draft: Pick<SteeringDraft, 'state'>,
  steps: readonly Pick<StepOutcome, 'channel' | 'fate'>[],
): boolean {
  return canEditDraft(draft) && !steps.some(isTaken);
}

/** Somebody decides on it there, or it came out. */
export function isTaken({ channel, fate }: Pick<StepOutcome, 'channel' | 'fate'>): boolean {
  if (channel === 'review' || channel === 'dropped') return false;
  return fate === 'waiting' || fate === 'accepted' || fate === 'published';
}

/** One question at a time. */
export function canAskReview(
  draft: Pick<SteeringDraft, 'state'>,
  steps: readonly Pick<StepOutcome, 'channel' | 'fate'>[],
): boolean {
  return (
    canEditDraft(draft) && !steps.some(({ channel, fate }) => channel === 'review' && fate === 'waiting')
  );
}

export function canDropDraft(
  draft: Pick<SteeringDraft, 'state'>,
  steps: readonly Pick<StepOutcome, 'channel' | 'fate'>[],
): boolean {
  return canCarryDraft(draft, steps);
}
