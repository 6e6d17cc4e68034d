import type { SubscriptionMode } from '../../community/lists/subscription.entity.js';

/** What `subscriber set` changes; what is not named stays as it is. */
export interface SubscriberSettings {
  readonly mode?: SubscriptionMode;
  /** The end of a pause. */
  readonly until?: Date;
  readonly receivesOwn?: boolean;
  readonly isModerated?: boolean;
}

const yesOrNo: Readonly<Record<string, boolean>> = { true: true, false: false };

/** Reads `KEY=VALUE` texts, or says in a sentence what is wrong with the first bad one. */
export function readSubscriberSettings(
  { mode, until, receivesOwn, isModerated, ...others }: Readonly<Record<string, string>>,
  now: Date,
): SubscriberSettings | string {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return `There is no setting ${unknown}: mode, until, receivesOwn, isModerated.`;
  if (mode !== undefined && mode !== 'each' && mode !== 'paused') return 'mode must be each or paused.';
  if (until !== undefined && mode !== 'paused') return 'until goes with mode=paused.';
  if (until !== undefined && !(new Date(until) > now))
    return 'until must be a day to come: until=2027-03-01.';
  for (const [key, text] of Object.entries({ receivesOwn, isModerated })) {
    if (text !== undefined && !Object.hasOwn(yesOrNo, text)) return `${key} must be true or false.`;
  }
  return {
    ...(mode && { mode }),
    ...(until !== undefined && { until: new Date(until) }),
    ...(receivesOwn !== undefined && { receivesOwn: receivesOwn === 'true' }),
    ...(isModerated !== undefined && { isModerated: isModerated === 'true' }),
  };
}
