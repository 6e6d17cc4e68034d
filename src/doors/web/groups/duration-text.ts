import type { Viewer } from '../session/viewer.js';
import { en } from './statistics.en.js';
import { fr } from './statistics.fr.js';

const sentences = { fr, en };

/** In the unit people would say it in. */
export function durationText(viewer: Viewer, seconds: number): string {
  const say = sentences[viewer.language];
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 90) return say.minutes(minutes);
  const hours = Math.round(minutes / 60);
  return hours < 48 ? say.hours(hours) : say.days(Math.round(hours / 24));
}
