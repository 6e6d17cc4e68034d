import type { Subscription } from '../../../community/lists/subscription.entity.js';
import { day } from '../../../foundation/i18n/format.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './me.en.js';
import { fr } from './me.fr.js';

export const meSentences = { fr, en };

type Reception = Pick<Subscription, 'mode' | 'pausedUntil'>;

/** Whether copies of a list are stopped now; a pause whose day has come is over. */
export function isPausedAt(subscription: Reception | null, now: Date): boolean {
  if (subscription?.mode !== 'paused') return false;
  return subscription.pausedUntil === null || subscription.pausedUntil > now;
}

/** How somebody receives a list, in words. */
export function receptionText(viewer: Viewer, subscription: Reception | null, now: Date): string {
  const say = meSentences[viewer.language];
  if (!isPausedAt(subscription, now)) return say.each;
  const until = subscription?.pausedUntil ?? null;
  return until === null ? say.listPaused : say.listPausedUntil(day(viewer.language, until, viewer.timeZone));
}
