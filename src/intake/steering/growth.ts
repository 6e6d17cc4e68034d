import type { Figures } from './figures.js';

/**
 * Whether a monthly reach doubled so many times running, and is large enough to matter. From nobody to anybody is the
 * first doubling: a campaign that begins with fifty people has to be seen at two hundred.
 * @param months distinct people, the oldest first
 */
export function isGrowing(
  months: readonly number[],
  { doublings, growthPeople }: Pick<Figures, 'doublings' | 'growthPeople'>,
): boolean {
  const recent = months.slice(-doublings - 1);
  if (recent.length <= doublings || (recent.at(-1) ?? 0) < growthPeople) return false;
  return recent.slice(1).every((people, at) => people > 0 && people >= 2 * (recent[at] ?? 0));
}
